/** Right-clicks and long presses on the map in, where a menu is asked for out. */

export interface AskingEvents {
  /** In pixels of the map. */
  onAsk(xPx: number, yPx: number, isTouch: boolean): void;
  /** Whether a line is drawn or a disc dragged just now. */
  isBusy(): boolean;
}

const LONG_MS = 500;
/** Further away, a finger has moved. */
const STILL_PX = 8;

/** The returned function ends it. */
export function listenForAsking(container: HTMLElement, events: AskingEvents): () => void {
  let press: { readonly pointer: number; readonly x: number; readonly y: number; readonly timer: number } | undefined;
  /** Some browsers tell of a long press themselves as well. */
  let asked = false;

  function ask({ clientX, clientY }: { clientX: number; clientY: number }, isTouch: boolean): void {
    const { left, top } = container.getBoundingClientRect();
    events.onAsk(clientX - left, clientY - top, isTouch);
  }
  function begin(event: PointerEvent): void {
    asked = false;
    const alone = press === undefined;
    end();
    // A second finger is there to zoom.
    if (event.pointerType !== 'touch' || !alone) return;
    const { pointerId: pointer, clientX: x, clientY: y } = event;
    const timer = window.setTimeout(() => {
      press = undefined;
      if (events.isBusy()) return;
      asked = true;
      ask(event, true);
    }, LONG_MS);
    press = { pointer, x, y, timer };
  }
  function move({ pointerId, clientX, clientY }: PointerEvent): void {
    if (pointerId === press?.pointer && Math.hypot(clientX - press.x, clientY - press.y) > STILL_PX) end();
  }
  function end(): void {
    clearTimeout(press?.timer);
    press = undefined;
  }
  function onContextMenu(event: MouseEvent): void {
    event.preventDefault();
    if (!asked) ask(event, false);
  }
  const listeners = [
    ['pointerdown', begin],
    ['pointermove', move],
    ['pointerup', end],
    ['pointercancel', end],
    ['contextmenu', onContextMenu],
  ] as const;
  for (const [type, listener] of listeners) container.addEventListener(type, listener as EventListener, true);
  return () => {
    end();
    for (const [type, listener] of listeners) container.removeEventListener(type, listener as EventListener, true);
  };
}
