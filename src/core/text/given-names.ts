/** A folded name in, whether it is widely used as a given name, or known as a name by itself, out: weak evidence, many of these are family names as well. */

const COMMON: ReadonlySet<string> = new Set(
  `aaron adam adrian agnes ahmad ahmed aisha akira alan albert alberto alejandro aleksandr alessandro alex alexander
  alexandra alexandre alexei alexey ali alice alicia amanda amir amit amy ana anastasia andrea andreas andrei andrew
  andrey angela anil anita anna anne anthony antoine anton antonio arjun arnaud arthur arun ashish ayse barbara beatriz
  ben benjamin bernard bernd bjorn bo boris brian bruno camille carl carla carlos carol caroline catherine cecilia charles
  chiara chloe chris christian christina christine christoph christopher claire claudia claudio craig cristina cynthia
  dan daniel daniela daniele david deborah deepak denis dennis diana diego dieter dimitri dirk dmitri dmitry dominik
  donald dong douglas eduardo edward eiji elena eleni elisa elisabeth elizabeth emil emily emma emmanuel enrico eric erik
  ernst esther eugene eva fatima federico felix fernando filippo florian francesca francesco francis francisco francois
  frank franz fred frederic frederik gabriel gabriela gary george georg georges gerard gerhard giorgio giovanni giulia
  giuseppe gonzalo gordon grace greg gregory guido guillaume gustavo hanna hannah hans haruto hassan heather heinrich
  helen helena henri henrik henry herbert hermann hideo hiroshi hiroyuki hugo hussein ian ibrahim ignacio igor ilya
  ingrid irina isabel isabelle ivan jack jacob jacques jakob jakub james jan jane janet jason javier jean jeff jeffrey
  jennifer jens jeremy jerome jessica jesus jin joachim joan joao joel johan johann johannes john jonas jonathan jordi
  jorge jose josef joseph joshua juan juergen julia julian julie julien jun jurgen justin kai karen karin karl katarina
  kate katherine kathleen kazuo keith ken kenji kenneth kevin khalid klaus krzysztof kumar kurt lars laura lauren laurent
  lea leo leon leonardo lin linda lisa louis luc luca lucas lucia lucie luis luisa lukas lynn maarten magdalena mahmoud
  manuel marc marcel marcin marco marcos marcus margaret maria marie marina mario marion mark markus marta martha martin
  martina mary masahiro masao mateusz mathias mathieu matteo matthew matthias matthieu maurice max maxim maximilian mehmet
  mei melissa michael michal michel michele michelle miguel mikael mike mikhail milan ming mohamed mohammad mohammed
  monica monika muhammad mustafa nadia naoki natalia natalie nathan nicholas nicola nicolas nicole niels nikita nikolai
  nikos nina noah nora norbert oleg oliver olivia olivier omar oscar pablo paola paolo pascal patricia patrick paul paula
  paulo pavel pedro peter petr petra philip philipp philippe pierre pietro piotr priya rachel rafael rahul rainer raj
  rajesh ralf ralph ramesh ramon raphael raul ravi raymond rebecca renata rene ricardo riccardo richard rita robert
  roberta roberto robin roger roland roman ron ronald rosa roy rui ruth ryan sabine salvatore sam samir samuel sandra
  sandeep sanjay sara sarah satoshi scott sean sebastian sergei sergey sergio shan shinji silvia simon simone sofia
  sonia sophia sophie stefan stefania stefano stephan stephane stephanie stephen steve steven stuart sunil susan susanne
  suresh suzanne svetlana sven sylvie takashi takeshi tanja tatiana teresa terry theo theodor theresa thierry thomas
  bill bob ed jim joe kate liz matt mike sue ted
  tim timothy tobias todd tom tomas tomasz toshio tracy ulrich umberto ursula uwe valentina valerie vera veronica victor
  victoria vijay viktor vincent vincenzo virginia vladimir volker walter wei weiwei wendy werner wilhelm will
  william wolfgang wolfram xavier xiao xin yann yasmin ying yoshio yuki yuri yusuf yves yvonne zhen zoe zoltan`.split(
    /\s+/,
  ),
);

/** People and pen names known by one name; weak evidence as well. */
const SINGLE: ReadonlySet<string> = new Set(
  `aristophanes aristotle archimedes averroes avicenna brahmagupta confucius democritus diogenes epictetus epicurus
  euclid galen galileo herodotus hippocrates homer horace hypatia laozi livy lucretius maimonides mencius michelangelo
  moliere ovid parmenides plato pliny plotinus plutarch protagoras ptolemy pythagoras raphael rembrandt sappho seneca
  socrates sophocles sukarno suharto tacitus thales theophrastus thucydides virgil voltaire xenophon zeno`.split(/\s+/),
);

export function isKnownSingleName(folded: string): boolean {
  return SINGLE.has(folded);
}

export function isCommonGivenName(folded: string): boolean {
  return COMMON.has(folded);
}
