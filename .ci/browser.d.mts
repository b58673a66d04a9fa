export function installedBrowser(): string | undefined;
export function obtainBrowser(): string;
export function versionOf(path: string): string;
