/** The words that no topic is named by or begins and ends with, in six languages, as facts; in lower case with their accents. */

/** Words that break a phrase: they stand in titles and abstracts of any topic. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    // English
    `a about above across after against all along also although among an and any are around as at be because been
    before being below between both but by can cannot could do does done during each either ever every few for from
    further had has have having he her here hers him his how however i if in into is it its itself just less many may
    me might more moreover most much must my near neither no nor not now on once one only onto or other others our
    ours out over own per rather she should since so some still such than that their theirs them then there therefore
    these they this those though through thus to too toward towards two three under until up upon us very via was we
    were what when where whether which while who whom whose why will with within without would yet you your`,
    // English, of papers as such
    `achieve achieved achieves address aim aims allow allows apply applied approach approaches article based better
    called case chapter compare compared comparison consider considered current demonstrate demonstrates describe
    described develop developed different discuss discussed doi due effect effects effective enable enables evaluate
    evaluated evidence examine examined existing experiments explore exploring extensive finally find findings first
    following found general given good high higher https http important improve improved improves improving including
    increase increased introduce introduced introducing introduction investigate investigated investigating issue
    issues key known large-scale lead leads leading low lower main make makes making method methods new note novel
    obtained obtain often paper papers part particular perform performance performed possible potential present
    presented presents previous problem problems propose proposed proposes provide provided provides recent recently
    report reported require requires research respectively result resulting results review reviews role several show
    showed shown shows significant significantly similar specific state-of-the-art study studied studies studying
    suggest suggests survey task tasks technique techniques understanding use used useful uses using various well
    widely work works`,
    // German
    `aber als am an auch auf aus bei beim bis das dass dem den denn die dies diese diesem diesen dieser dieses doch durch
    ein eine einem einen einer eines er es für gegen hat haben ihr ihre im in ins ist kann mehr mit nach nicht noch nur
    ob oder ohne sein seine sich sie sind so sowie über um und unter vom von vor war waren was wenn werden wie wird
    wurde wurden zu zum zur zwischen beitrag neue neuer neues untersuchung ansatz`,
    // French
    `afin ainsi au aucun aussi autre autres aux avec avons ce ces cet cette chez comme dans deux donc dont elle elles en
    entre est et être eu il ils leur leurs lors mais ne nos notre nous ont ou où par pas plus pour qu que qui sa sans se
    selon ses si sont sous sur un une vers vos votre étude nouvelle nouveau nouveaux approche`,
    // Spanish and Portuguese
    `a al ante ao aos as até bajo cada com como con cual cuando desde donde e é el ella em en entre era es esta está este
    esto está foi fue ha hacia hasta isso isto já lo más mais mas muy na não nas nem ni no nos nossa num numa o os otra
    otro ou para pela pelo pero por porque qual quando que quem são se sem según seu ser si sin sino sobre son su sua
    suas seus também también tanto tem uma un una uno unos um y ya estudio estudo nueva nuevo nova novo través análise`,
    // Italian
    `a ad agli ai al alla alle anche che chi ci come con da dal dalla dalle dei di dopo due e è ed era fra gli ha hanno i
    il in la le lo ma nei nel nella nelle nello non o per perché più quale quando questa questo se senza si sia sono su
    sua sue sui sul sulla suo tra un una uno studio nuova nuovo`,
  ].flatMap((words) => words.trim().split(/\s+/)),
);

/** Words that may stand between two words of a phrase: "quality of service", "réseaux de neurones", "Theorie der Netze". */
export const LINKING_WORDS: ReadonlySet<string> = new Set(
  `of d d' d’ da das de dei degli del dell' dell’ della delle dello der des di do dos du`.split(' '),
);

/** Articles that may follow a linking word: "teoría de la información". */
export const LINKED_ARTICLES: ReadonlySet<string> = new Set(`the l' l’ la las le les los`.split(' '));
