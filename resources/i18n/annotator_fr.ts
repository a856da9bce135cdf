<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutChoices</name>
    <message>
        <source>Only where</source>
        <translation>Seulement où</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Stands on the card: CC-BY-4.0</source>
        <translation>Figure sur la fiche : CC-BY-4.0</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Stands on the card: how to cite it</source>
        <translation>Figure sur la fiche : comment citer</translation>
    </message>
</context>
<context>
    <name>Actors</name>
    <message>
        <source>{said} · A: {name}</source>
        <translation>{said} · A : {name}</translation>
    </message>
    <message>
        <source>An actor needs a tag that names somebody: put the caret into one.</source>
        <translation>Un acteur demande une marque qui nomme quelqu’un : placez-y le curseur.</translation>
    </message>
    <message>
        <source>Who is “{words}”?</source>
        <translation>Qui est « {words} » ?</translation>
    </message>
    <message>
        <source>Enter chooses</source>
        <translation>Entrée choisit</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>take the actor away</source>
        <translation>retirer l’acteur</translation>
    </message>
    <message>
        <source>New actor “{name}”</source>
        <translation>Nouvel acteur « {name} »</translation>
    </message>
</context>
<context>
    <name>ActorsPanel</name>
    <message>
        <source>Find an actor</source>
        <translation>Chercher un acteur</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>Dans l’article</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Which actors</source>
        <translation>Quels acteurs</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>No actor bears that name. Choose “All”, or take the words away.</source>
        <translation>Aucun acteur ne porte ce nom. Choisissez « Tous » ou effacez les mots.</translation>
    </message>
    <message>
        <source>Nobody yet. Tag a source or an actor, then press A: say who it is.</source>
        <translation>Personne encore. Marquez une source ou un acteur, puis A : dites qui c’est.</translation>
    </message>
    <message>
        <source>‹ Actors</source>
        <translation>‹ Acteurs</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Fusionner avec…</translation>
    </message>
    <message>
        <source>{n} mentions</source>
        <translation>{n} mentions</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Autres noms</translation>
    </message>
    <message>
        <source>QID</source>
        <translation>QID</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>spokesman | 2012 | 2019-05</source>
        <translation>porte-parole | 2012 | 2019-05</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>avec {name}</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>Split {name}</source>
        <translation>Séparer {name}</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Merge “{name}” into</source>
        <translation>Fusionner « {name} » avec</translation>
    </message>
    <message>
        <source>Enter merges; it can be split again</source>
        <translation>Entrée fusionne ; on peut séparer de nouveau</translation>
    </message>
    <message>
        <source>{a} + {b} mentions, {type}</source>
        <translation>{a} + {b} mentions, {type}</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Reading the coders&apos; layers …</source>
        <translation>Lecture des couches des codeurs…</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Sur</translation>
    </message>
    <message>
        <source>Save figures (CSV)…</source>
        <translation>Enregistrer les chiffres (CSV)…</translation>
    </message>
    <message>
        <source>Save page (PNG, SVG)…</source>
        <translation>Enregistrer la page (PNG, SVG)…</translation>
    </message>
    <message>
        <source>Copy text for methods</source>
        <translation>Copier le texte pour la méthode</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Tous les codeurs</translation>
    </message>
    <message>
        <source>Layers to compare</source>
        <translation>Couches à comparer</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Toutes les marques</translation>
    </message>
    <message>
        <source>Without suggested tags</source>
        <translation>Sans celles suggérées</translation>
    </message>
    <message>
        <source>Articles without suggestions</source>
        <translation>Articles sans suggestions</translation>
    </message>
    <message>
        <source>Which tags count</source>
        <translation>Quelles marques comptent</translation>
    </message>
    <message>
        <source>Cases behind a mark</source>
        <translation>Cas derrière un signe</translation>
    </message>
    <message>
        <source>Click a bar, a dot, a column or a cell: its cases stand here, and open in Review.</source>
        <translation>Cliquez sur une barre, un point, une colonne ou une cellule : ses cas apparaissent ici et s’ouvrent en révision.</translation>
    </message>
    <message>
        <source>Agreement could not be worked out.</source>
        <translation>L’accord n’a pas pu être calculé.</translation>
    </message>
    <message>
        <source>Coders: {names}</source>
        <translation>Codeurs : {names}</translation>
    </message>
    <message>
        <source>Articles: {n}, {share} % of those with tags</source>
        <translation>Articles : {n}, {share} % de ceux qui ont des marques</translation>
    </message>
    <message>
        <source>Layers as coded, before review</source>
        <translation>Couches telles que codées, avant révision</translation>
    </message>
    <message>
        <source>{n} layers are not called complete</source>
        <translation>{n} couches ne sont pas dites terminées</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>There is nothing to save yet.</source>
        <translation>Rien à enregistrer encore.</translation>
    </message>
    <message>
        <source>Save figures</source>
        <translation>Enregistrer les chiffres</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} enregistré</translation>
    </message>
    <message>
        <source>Save page</source>
        <translation>Enregistrer la page</translation>
    </message>
    <message>
        <source>{file} cannot be written.</source>
        <translation>{file} ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>everybody</source>
        <translation>tout le monde</translation>
    </message>
    <message>
        <source>people who lack red</source>
        <translation>les personnes qui ne voient pas le rouge</translation>
    </message>
    <message>
        <source>people who lack green</source>
        <translation>les personnes qui ne voient pas le vert</translation>
    </message>
    <message>
        <source>people who lack blue</source>
        <translation>les personnes qui ne voient pas le bleu</translation>
    </message>
    <message>
        <source>{a} and {b} look alike to {who}: give one another colour, form or line.</source>
        <translation>{a} et {b} se ressemblent pour {who} : changez la couleur, la forme ou la ligne de l’une.</translation>
    </message>
    <message>
        <source> and to </source>
        <translation> et pour </translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>The article as it would come in</source>
        <translation>L’article tel qu’il entrerait</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>repeats above</source>
        <translation>répète ce qui précède</translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>No article is open.</source>
        <translation>Aucun article n’est ouvert.</translation>
    </message>
    <message>
        <source>{n} characters</source>
        <translation>{n} caractères</translation>
    </message>
    <message>
        <source>{n} min of work</source>
        <translation>{n} min de travail</translation>
    </message>
    <message>
        <source> (several)</source>
        <translation> (plusieurs)</translation>
    </message>
    <message>
        <source>The codebook has no labels for whole articles (frame, topic, relevance).</source>
        <translation>La grille n’a pas d’étiquettes pour l’article entier (cadre, thème, pertinence).</translation>
    </message>
    <message>
        <source>Edit the codebook…</source>
        <translation>Modifier la grille…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>No article is open. Choose one on the left, or import articles with Ctrl+I.</source>
        <translation>Aucun article n’est ouvert. Choisissez-en un à gauche ou importez-en avec Ctrl+I.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Case</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Choose an article on the left: every difference between its coders becomes a case.</source>
        <translation>Choisissez un article à gauche : chaque différence entre ses codeurs devient un cas.</translation>
    </message>
    <message>
        <source>Case {n}: {kind}</source>
        <translation>Cas {n} : {kind}</translation>
    </message>
    <message>
        <source>All {n} settled. Sign off</source>
        <translation>Les {n} cas sont tranchés. Valider</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>Tranché.</translation>
    </message>
    <message>
        <source>Deferred.</source>
        <translation>Différé.</translation>
    </message>
    <message>
        <source>Open again: a version has changed since it was decided.</source>
        <translation>Rouvert : une version a changé depuis la décision.</translation>
    </message>
    <message>
        <source>All coders have the same.</source>
        <translation>Tous les codeurs ont la même chose.</translation>
    </message>
    <message>
        <source>Appeal: {words}</source>
        <translation>Recours : {words}</translation>
    </message>
    <message>
        <source>all {n}</source>
        <translation>tous ({n})</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>seul</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} sur {m}</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>Ou</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>rouvrir</translation>
    </message>
    <message>
        <source>defer</source>
        <translation>différer</translation>
    </message>
    <message>
        <source>next choice for {n} like it, too</source>
        <translation>prochain choix aussi pour {n} semblables</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>guideline unclear</source>
        <translation>règle peu claire</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>N next part · 1–9 a coder&apos;s version of it · Alt+← → end · Alt+Shift+← → start · Del · Enter · Esc</source>
        <translation>N partie suivante · 1–9 sa version chez un codeur · Alt+← → fin · Alt+Maj+← → début · Suppr · Entrée · Échap</translation>
    </message>
    <message>
        <source>Added to gold</source>
        <translation>Ajouté à l’or</translation>
    </message>
    <message>
        <source>Gold, edited</source>
        <translation>Or, modifié</translation>
    </message>
    <message>
        <source>Gold after this</source>
        <translation>Or ensuite</translation>
    </message>
    <message>
        <source>Comment on this case</source>
        <translation>Commentaire sur ce cas</translation>
    </message>
    <message>
        <source>No statement is open</source>
        <translation>Aucun énoncé n’est ouvert</translation>
    </message>
    <message>
        <source>Select words and press 1 to make a claim, or click one. {key} opens the next statement; tags made while one is open join it.</source>
        <translation>Sélectionnez des mots et appuyez sur 1 pour une affirmation, ou cliquez-en une. {key} ouvre l’énoncé suivant ; ce qui est marqué tant qu’un énoncé est ouvert s’y joint.</translation>
    </message>
    <message>
        <source>Statement {n}</source>
        <translation>Énoncé {n}</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>sur {n}</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>sans source</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non défini</translation>
    </message>
    <message>
        <source>Linked claims</source>
        <translation>Affirmations liées</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>A note needs a tag under the caret or an open statement.</source>
        <translation>Une note demande une marque sous le curseur ou un énoncé ouvert.</translation>
    </message>
</context>
<context>
    <name>Caret</name>
    <message>
        <source>No project is open: Ctrl+O opens one, Ctrl+N makes a new one.</source>
        <translation>Aucun projet n’est ouvert : Ctrl+O en ouvre un, Ctrl+N en crée un.</translation>
    </message>
    <message>
        <source>The selection is a whole paragraph already.</source>
        <translation>La sélection est déjà un paragraphe entier.</translation>
    </message>
    <message>
        <source>The selection was not grown; Space grows it.</source>
        <translation>La sélection n’a pas été étendue ; Espace l’étend.</translation>
    </message>
    <message>
        <source>This tag is not there any more.</source>
        <translation>Cette marque n’existe plus.</translation>
    </message>
    <message>
        <source>No tag stands under the caret. J opens the next statement.</source>
        <translation>Aucune marque sous le curseur. J ouvre l’énoncé suivant.</translation>
    </message>
    <message>
        <source>This tag belongs to no statement. Open one and press the key of a role.</source>
        <translation>Cette marque n’appartient à aucun énoncé. Ouvrez-en un et appuyez sur la touche d’un rôle.</translation>
    </message>
    <message>
        <source>There is no further statement.</source>
        <translation>Il n’y a pas d’autre énoncé.</translation>
    </message>
    <message>
        <source>No statement is open. Enter opens the one under the caret.</source>
        <translation>Aucun énoncé n’est ouvert. Entrée ouvre celui sous le curseur.</translation>
    </message>
    <message>
        <source>No claim stands around this one.</source>
        <translation>Aucune affirmation n’englobe celle-ci.</translation>
    </message>
    <message>
        <source>No claim stands inside this one.</source>
        <translation>Aucune affirmation n’est dans celle-ci.</translation>
    </message>
    <message>
        <source>No tag stands under the caret.</source>
        <translation>Aucune marque sous le curseur.</translation>
    </message>
    <message>
        <source>{label}: {n} of {all} here</source>
        <translation>{label} : {n} sur {all} ici</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Letters for the names of coders</source>
        <translation>Des lettres pour les noms des codeurs</translation>
    </message>
    <message>
        <source>A card of the dataset beside it</source>
        <translation>Une fiche du jeu de données à côté</translation>
    </message>
    <message>
        <source>Older versions of corrected articles, too</source>
        <translation>Aussi les versions antérieures d’articles corrigés</translation>
    </message>
    <message>
        <source>Write nothing where something would be lost</source>
        <translation>Ne rien écrire si quelque chose se perd</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>A name for these choices</source>
        <translation>Un nom pour ces choix</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Toutes les couches</translation>
    </message>
    <message>
        <source>What most coders agree on</source>
        <translation>Ce sur quoi la plupart des codeurs s’accordent</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Commencé</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Renvoyé</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Tout état</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Toutes les étiquettes</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omettre</translation>
    </message>
    <message>
        <source>No part of the page</source>
        <translation>Aucune partie de la page</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>The seed is a whole number, not “{words}”.</source>
        <translation>La graine est un nombre entier, pas « {words} ».</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>where nothing tells it</source>
        <translation>quand rien ne le dit</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>Noms des fichiers</translation>
    </message>
    <message>
        <source>03/04/2024 stays unknown</source>
        <translation>03/04/2024 reste inconnu</translation>
    </message>
    <message>
        <source>03/04/2024 is 3 April</source>
        <translation>03/04/2024 est le 3 avril</translation>
    </message>
    <message>
        <source>03/04/2024 is March 4</source>
        <translation>03/04/2024 est le 4 mars</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Only with</source>
        <translation>Seulement avec</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Colonnes du tableau</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>ne convient pas</translation>
    </message>
    <message>
        <source>no column</source>
        <translation>aucune colonne</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
</context>
<context>
    <name>CodebookEditor</name>
    <message>
        <source>Codebook</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Parts of the codebook</source>
        <translation>Parties de la grille</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Nouveau lien</translation>
    </message>
    <message>
        <source>New article label</source>
        <translation>Nouvelle étiquette d’article</translation>
    </message>
    <message>
        <source>All labels can be told apart, also without red, green or blue.</source>
        <translation>Toutes les étiquettes se distinguent, même sans rouge, vert ou bleu.</translation>
    </message>
    <message>
        <source>{name} (retired)</source>
        <translation>{name} (retirée)</translation>
    </message>
    <message>
        <source>Link: {name}</source>
        <translation>Lien : {name}</translation>
    </message>
    <message>
        <source>Article: {name}</source>
        <translation>Article : {name}</translation>
    </message>
    <message>
        <source>There is no label “{name}”.</source>
        <translation>Il n’y a pas d’étiquette « {name} ».</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>names of labels, with commas; empty: any</source>
        <translation>noms d’étiquettes, avec des virgules ; vide : toutes</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>{n} links</source>
        <translation>{n} liens</translation>
    </message>
    <message>
        <source>Remove link {name}</source>
        <translation>Supprimer le lien {name}</translation>
    </message>
    <message>
        <source>one</source>
        <translation>un seul</translation>
    </message>
    <message>
        <source>several</source>
        <translation>plusieurs</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>un par ligne</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Remove article label {name}</source>
        <translation>Supprimer l’étiquette d’article {name}</translation>
    </message>
    <message>
        <source>Types of actors</source>
        <translation>Types d’acteurs</translation>
    </message>
    <message>
        <source>Revision {n}</source>
        <translation>Révision {n}</translation>
    </message>
</context>
<context>
    <name>CodebookPanel</name>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Tags to look at again: {n}</source>
        <translation>Marques à revoir : {n}</translation>
    </message>
    <message>
        <source>{name} (retired)</source>
        <translation>{name} (retirée)</translation>
    </message>
    <message>
        <source>Yes: </source>
        <translation>Oui : </translation>
    </message>
    <message>
        <source>No: </source>
        <translation>Non : </translation>
    </message>
    <message>
        <source>For example: </source>
        <translation>Par exemple : </translation>
    </message>
    <message>
        <source> (several)</source>
        <translation> (plusieurs)</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Take the version of a coder, by number</source>
        <translation>Prendre la version d’un codeur, par numéro</translation>
    </message>
    <message>
        <source>&amp;Next case</source>
        <translation>Cas &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous case</source>
        <translation>Cas &amp;précédent</translation>
    </message>
    <message>
        <source>Take the &amp;majority</source>
        <translation>Prendre la &amp;majorité</translation>
    </message>
    <message>
        <source>Take the &amp;union</source>
        <translation>Prendre l’&amp;union</translation>
    </message>
    <message>
        <source>Take the &amp;intersection</source>
        <translation>Prendre l’&amp;intersection</translation>
    </message>
    <message>
        <source>Nobody is right</source>
        <translation>Personne n’a raison</translation>
    </message>
    <message>
        <source>Take what stands under gold</source>
        <translation>Prendre ce qui figure sous l’or</translation>
    </message>
    <message>
        <source>&amp;Defer, or open again</source>
        <translation>&amp;Différer ou rouvrir</translation>
    </message>
    <message>
        <source>The next choice for &amp;like cases, too</source>
        <translation>Le prochain choix aussi pour les cas semb&amp;lables</translation>
    </message>
    <message>
        <source>&amp;Edit gold</source>
        <translation>&amp;Modifier l’or</translation>
    </message>
    <message>
        <source>&amp;Put the selected words in</source>
        <translation>&amp;Insérer les mots choisis</translation>
    </message>
    <message>
        <source>Next part of gold</source>
        <translation>Partie suivante de l’or</translation>
    </message>
    <message>
        <source>End of the part one token on</source>
        <translation>Fin de la partie un mot plus loin</translation>
    </message>
    <message>
        <source>End of the part one token back</source>
        <translation>Fin de la partie un mot en arrière</translation>
    </message>
    <message>
        <source>Start of the part one token on</source>
        <translation>Début de la partie un mot plus loin</translation>
    </message>
    <message>
        <source>Start of the part one token back</source>
        <translation>Début de la partie un mot en arrière</translation>
    </message>
    <message>
        <source>Take the part out of gold</source>
        <translation>Retirer la partie de l’or</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Raison</translation>
    </message>
    <message>
        <source>&amp;Guideline unclear</source>
        <translation>&amp;Règle peu claire</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Commentaire</translation>
    </message>
    <message>
        <source>&amp;Order: weight or reading</source>
        <translation>&amp;Ordre : poids ou lecture</translation>
    </message>
    <message>
        <source>&amp;Who is who</source>
        <translation>&amp;Qui est qui</translation>
    </message>
    <message>
        <source>W&amp;hole text</source>
        <translation>Texte &amp;entier</translation>
    </message>
    <message>
        <source>&amp;Sign off</source>
        <translation>&amp;Valider</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>&amp;Annoter</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Révision</translation>
    </message>
    <message>
        <source>A&amp;greement</source>
        <translation>A&amp;ccord</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nouveau projet…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>Ouvrir la &amp;démo</translation>
    </message>
    <message>
        <source>&amp;Import articles…</source>
        <translation>&amp;Importer des articles…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Import actors…</source>
        <translation>Importer des acteurs…</translation>
    </message>
    <message>
        <source>Export actors…</source>
        <translation>Exporter les acteurs…</translation>
    </message>
    <message>
        <source>Import codebook…</source>
        <translation>Importer une grille…</translation>
    </message>
    <message>
        <source>Export codebook…</source>
        <translation>Exporter la grille…</translation>
    </message>
    <message>
        <source>Merge bundle…</source>
        <translation>Fusionner un paquet…</translation>
    </message>
    <message>
        <source>Export bundle…</source>
        <translation>Exporter un paquet…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Enregistrer une &amp;copie…</translation>
    </message>
    <message>
        <source>Co&amp;der…</source>
        <translation>Co&amp;deur…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>&amp;Fermer le projet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy with &amp;source line</source>
        <translation>Copier avec la ligne de &amp;source</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Find in article</source>
        <translation>&amp;Chercher dans l’article</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Occurrence &amp;suivante</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Occurrence &amp;précédente</translation>
    </message>
    <message>
        <source>Find in &amp;all articles</source>
        <translation>Chercher dans tous les arti&amp;cles</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>Article &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>Article &amp;précédent</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Article suivant</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Article précédent</translation>
    </message>
    <message>
        <source>&amp;Complete</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>&amp;Filter the queue</source>
        <translation>&amp;Filtrer la liste</translation>
    </message>
    <message>
        <source>&amp;Labels of the article</source>
        <translation>Étiquettes de l’&amp;article</translation>
    </message>
    <message>
        <source>Edit the &amp;codebook…</source>
        <translation>Modifier la &amp;grille…</translation>
    </message>
    <message>
        <source>Tags under an &amp;older definition</source>
        <translation>Marques d’une définition &amp;antérieure</translation>
    </message>
    <message>
        <source>&amp;Hints</source>
        <translation>&amp;Repères</translation>
    </message>
    <message>
        <source>Hints that s&amp;tay</source>
        <translation>Repères qui r&amp;estent</translation>
    </message>
    <message>
        <source>&amp;Grow selection</source>
        <translation>É&amp;tendre la sélection</translation>
    </message>
    <message>
        <source>S&amp;hrink selection</source>
        <translation>Rédu&amp;ire la sélection</translation>
    </message>
    <message>
        <source>Label &amp;without joining</source>
        <translation>Marquer &amp;sans joindre</translation>
    </message>
    <message>
        <source>Add &amp;fragment</source>
        <translation>Ajouter un &amp;fragment</translation>
    </message>
    <message>
        <source>Re&amp;label</source>
        <translation>Changer l’&amp;étiquette</translation>
    </message>
    <message>
        <source>Set &amp;role</source>
        <translation>Définir le &amp;rôle</translation>
    </message>
    <message>
        <source>&amp;Actor</source>
        <translation>&amp;Acteur</translation>
    </message>
    <message>
        <source>E&amp;very occurrence…</source>
        <translation>&amp;Toutes les occurrences…</translation>
    </message>
    <message>
        <source>What the label &amp;means</source>
        <translation>Sens de l’étiq&amp;uette</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Bind claims</source>
        <translation>&amp;Lier des affirmations</translation>
    </message>
    <message>
        <source>&amp;Delete tag</source>
        <translation>&amp;Supprimer la marque</translation>
    </message>
    <message>
        <source>Move &amp;edges</source>
        <translation>Déplacer les &amp;bords</translation>
    </message>
    <message>
        <source>End one token right</source>
        <translation>Fin d’un mot à droite</translation>
    </message>
    <message>
        <source>End one token left</source>
        <translation>Fin d’un mot à gauche</translation>
    </message>
    <message>
        <source>Start one token right</source>
        <translation>Début d’un mot à droite</translation>
    </message>
    <message>
        <source>Start one token left</source>
        <translation>Début d’un mot à gauche</translation>
    </message>
    <message>
        <source>&amp;Open statement under the caret</source>
        <translation>&amp;Ouvrir l’énoncé sous le curseur</translation>
    </message>
    <message>
        <source>&amp;Next statement</source>
        <translation>Énoncé &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous statement</source>
        <translation>Énoncé &amp;précédent</translation>
    </message>
    <message>
        <source>O&amp;uter claim</source>
        <translation>Affirmation &amp;englobante</translation>
    </message>
    <message>
        <source>&amp;Inner claim</source>
        <translation>Affirmation &amp;intérieure</translation>
    </message>
    <message>
        <source>Next o&amp;verlapping tag</source>
        <translation>Marque super&amp;posée suivante</translation>
    </message>
    <message>
        <source>Previous overlapping tag</source>
        <translation>Marque superposée précédente</translation>
    </message>
    <message>
        <source>One layer &amp;back</source>
        <translation>Un pas en &amp;arrière</translation>
    </message>
    <message>
        <source>Token left</source>
        <translation>Mot à gauche</translation>
    </message>
    <message>
        <source>Select: token left</source>
        <translation>Sélection : mot à gauche</translation>
    </message>
    <message>
        <source>Token right</source>
        <translation>Mot à droite</translation>
    </message>
    <message>
        <source>Select: token right</source>
        <translation>Sélection : mot à droite</translation>
    </message>
    <message>
        <source>Clause left</source>
        <translation>Proposition à gauche</translation>
    </message>
    <message>
        <source>Select: clause left</source>
        <translation>Sélection : proposition à gauche</translation>
    </message>
    <message>
        <source>Clause right</source>
        <translation>Proposition à droite</translation>
    </message>
    <message>
        <source>Select: clause right</source>
        <translation>Sélection : proposition à droite</translation>
    </message>
    <message>
        <source>Line up</source>
        <translation>Ligne au-dessus</translation>
    </message>
    <message>
        <source>Select: line up</source>
        <translation>Sélection : ligne au-dessus</translation>
    </message>
    <message>
        <source>Line down</source>
        <translation>Ligne au-dessous</translation>
    </message>
    <message>
        <source>Select: line down</source>
        <translation>Sélection : ligne au-dessous</translation>
    </message>
    <message>
        <source>Paragraph up</source>
        <translation>Paragraphe au-dessus</translation>
    </message>
    <message>
        <source>Select: paragraph up</source>
        <translation>Sélection : paragraphe au-dessus</translation>
    </message>
    <message>
        <source>Paragraph down</source>
        <translation>Paragraphe au-dessous</translation>
    </message>
    <message>
        <source>Select: paragraph down</source>
        <translation>Sélection : paragraphe au-dessous</translation>
    </message>
    <message>
        <source>Start of line</source>
        <translation>Début de ligne</translation>
    </message>
    <message>
        <source>Select: start of line</source>
        <translation>Sélection : début de ligne</translation>
    </message>
    <message>
        <source>End of line</source>
        <translation>Fin de ligne</translation>
    </message>
    <message>
        <source>Select: end of line</source>
        <translation>Sélection : fin de ligne</translation>
    </message>
    <message>
        <source>Start of article</source>
        <translation>Début de l’article</translation>
    </message>
    <message>
        <source>Select: start of article</source>
        <translation>Sélection : début de l’article</translation>
    </message>
    <message>
        <source>End of article</source>
        <translation>Fin de l’article</translation>
    </message>
    <message>
        <source>Select: end of article</source>
        <translation>Sélection : fin de l’article</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page au-dessus</translation>
    </message>
    <message>
        <source>Select: page up</source>
        <translation>Sélection : page au-dessus</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Page au-dessous</translation>
    </message>
    <message>
        <source>Select: page down</source>
        <translation>Sélection : page au-dessous</translation>
    </message>
    <message>
        <source>C&amp;omments</source>
        <translation>C&amp;ommentaires</translation>
    </message>
    <message>
        <source>&amp;Feedback</source>
        <translation>&amp;Retours</translation>
    </message>
    <message>
        <source>Tag earlier articles a&amp;gain…</source>
        <translation>Marquer de &amp;nouveau d’anciens articles…</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>Palette de &amp;commandes…</translation>
    </message>
    <message>
        <source>&amp;Layer…</source>
        <translation>&amp;Couche…</translation>
    </message>
    <message>
        <source>Left panel</source>
        <translation>Panneau gauche</translation>
    </message>
    <message>
        <source>Right panel</source>
        <translation>Panneau droit</translation>
    </message>
    <message>
        <source>&amp;Focus</source>
        <translation>&amp;Concentration</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Zone suivante</translation>
    </message>
    <message>
        <source>Text for screen &amp;readers</source>
        <translation>Texte pour lecteur d’é&amp;cran</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Texte à 100 %</translation>
    </message>
    <message>
        <source>&amp;Fold or unfold boilerplate</source>
        <translation>&amp;Plier ou déplier l’accessoire</translation>
    </message>
    <message>
        <source>Set part of the &amp;page…</source>
        <translation>Définir la partie de la &amp;page…</translation>
    </message>
    <message>
        <source>&amp;Dark or light</source>
        <translation>&amp;Sombre ou clair</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Contraste &amp;élevé</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>&amp;About Annotator</source>
        <translation>À &amp;propos d’Annotator</translation>
    </message>
    <message>
        <source>Ne&amp;xt suggestion</source>
        <translation>Suggestion s&amp;uivante</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Suggestion précédente</translation>
    </message>
    <message>
        <source>Accept suggestion and edit it</source>
        <translation>Accepter la suggestion et la modifier</translation>
    </message>
    <message>
        <source>Su&amp;ggestions</source>
        <translation>Su&amp;ggestions</translation>
    </message>
    <message>
        <source>Accept all ticked suggestions</source>
        <translation>Accepter toutes les suggestions cochées</translation>
    </message>
    <message>
        <source>Suggest statements, actors, or both</source>
        <translation>Suggérer les énoncés, les acteurs ou les deux</translation>
    </message>
    <message>
        <source>Suggestions: surest first, or in the text</source>
        <translation>Suggestions : les plus sûres d’abord, ou comme dans le texte</translation>
    </message>
    <message>
        <source>Hide or show suggestions in this article</source>
        <translation>Masquer ou afficher les suggestions dans cet article</translation>
    </message>
    <message>
        <source>Learn from the tagged articles</source>
        <translation>Apprendre des articles marqués</translation>
    </message>
    <message>
        <source>Story and &amp;versions</source>
        <translation>Histoire et &amp;versions</translation>
    </message>
    <message>
        <source>Find &amp;stories</source>
        <translation>Chercher les &amp;histoires</translation>
    </message>
    <message>
        <source>Ne&amp;w version of the text…</source>
        <translation>&amp;Nouvelle version du texte…</translation>
    </message>
    <message>
        <source>Find &amp;zones again</source>
        <translation>Chercher à nouveau les &amp;zones</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Comment, Enter</source>
        <translation>Commentaire, Entrée</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Nouveau commentaire</translation>
    </message>
    <message>
        <source>On “{words}”</source>
        <translation>Sur « {words} »</translation>
    </message>
    <message>
        <source>On the article</source>
        <translation>Sur l’article</translation>
    </message>
    <message>
        <source>Nothing was said about this article yet. Write above: it stands with the tag under the caret, or with the article.</source>
        <translation>Rien n’a encore été dit de cet article. Écrivez ci-dessus : cela se rattache à la marque sous le curseur ou à l’article.</translation>
    </message>
    <message>
        <source>Answer, Enter</source>
        <translation>Réponse, Entrée</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Résoudre</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Two versions</source>
        <translation>Deux versions</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>Previous difference (P)</source>
        <translation>Différence précédente (P)</translation>
    </message>
    <message>
        <source>Next difference (N)</source>
        <translation>Différence suivante (N)</translation>
    </message>
    <message>
        <source>Suggest the left one&apos;s tags on the right</source>
        <translation>Suggérer à droite les marques de gauche</translation>
    </message>
</context>
<context>
    <name>Concordance</name>
    <message>
        <source>untagged {n}×</source>
        <translation>non marqué {n}×</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Occurrences</translation>
    </message>
</context>
<context>
    <name>CorrectWindow</name>
    <message>
        <source>New version of “{title}”</source>
        <translation>Nouvelle version de « {title} »</translation>
    </message>
    <message>
        <source>Take it from a file…</source>
        <translation>La prendre d’un fichier…</translation>
    </message>
    <message>
        <source>Save new version</source>
        <translation>Enregistrer la nouvelle version</translation>
    </message>
    <message>
        <source>Correct the text on the left. Old version and old tags stay as they are; the new version takes the tags along to their words.</source>
        <translation>Corrigez le texte à gauche. L’ancienne version et ses marques restent telles quelles ; la nouvelle emporte les marques vers leurs mots.</translation>
    </message>
    <message>
        <source>The new version</source>
        <translation>La nouvelle version</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Rien n’est encore changé.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The project is open read-only; nothing was changed.</source>
        <translation>Le projet est ouvert en lecture seule ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Aucun article n’est ouvert.</translation>
    </message>
    <message>
        <source>The codebook gives the key {key} to no label.</source>
        <translation>La grille ne donne la touche {key} à aucune étiquette.</translation>
    </message>
    <message>
        <source>{role} joined statement {n}</source>
        <translation>{role} a rejoint l’énoncé {n}</translation>
    </message>
    <message>
        <source>A role needs an open statement and a tag under the caret.</source>
        <translation>Un rôle demande un énoncé ouvert et une marque sous le curseur.</translation>
    </message>
    <message>
        <source>No tag stands under the caret.</source>
        <translation>Aucune marque sous le curseur.</translation>
    </message>
    <message>
        <source>Tag the first words, then select further ones and press D.</source>
        <translation>Marquez les premiers mots, puis sélectionnez-en d’autres et appuyez sur D.</translation>
    </message>
    <message>
        <source>Nothing would be left of the tag; Del deletes it.</source>
        <translation>Il ne resterait rien de la marque ; Suppr la supprime.</translation>
    </message>
    <message>
        <source>No statement is open. Enter opens the one under the caret.</source>
        <translation>Aucun énoncé n’est ouvert. Entrée ouvre celui sous le curseur.</translation>
    </message>
    <message>
        <source>{name} applies only where {condition}.</source>
        <translation>{name} ne vaut que si {condition}.</translation>
    </message>
    <message>
        <source>Bind: open the other claim, then 1 or 2.</source>
        <translation>Lier : ouvrez l’autre affirmation, puis 1 ou 2.</translation>
    </message>
    <message>
        <source>Article marked complete</source>
        <translation>Article noté terminé</translation>
    </message>
    <message>
        <source>Article marked begun</source>
        <translation>Article noté commencé</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Rétabli</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>What this format cannot carry</source>
        <translation>Ce que ce format ne peut transmettre</translation>
    </message>
    <message>
        <source>The first records, as they will be written</source>
        <translation>Les premières entrées, telles qu’elles seront écrites</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Rien ne se perd.</translation>
    </message>
    <message>
        <source>A new folder (*)</source>
        <translation>Un nouveau dossier (*)</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>How far the coders agree</source>
        <translation>Jusqu’où les codeurs s’accordent</translation>
    </message>
    <message>
        <source>{measure}. {d} articles, {c} coders, n = {n} {unit}. Interval: 95 %, bootstrap over articles, {draws} draws, seed {seed}.</source>
        <translation>{measure}. {d} articles, {c} codeurs, n = {n} {unit}. Intervalle : 95 %, bootstrap sur les articles, {draws} tirages, graine {seed}.</translation>
    </message>
    <message>
        <source>Two coders match: {rule}.</source>
        <translation>Deux codeurs s’accordent : {rule}.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Par étiquette</translation>
    </message>
    <message>
        <source>{label} rests on {n} articles: read its interval, not its bar.</source>
        <translation>{label} repose sur {n} articles : lisez son intervalle, pas sa barre.</translation>
    </message>
    <message>
        <source>By pair of coders</source>
        <translation>Par paire de codeurs</translation>
    </message>
    <message>
        <source>What the differences are</source>
        <translation>Ce que sont les différences</translation>
    </message>
    <message>
        <source>{n} cases besides are the same with all</source>
        <translation>{n} autres cas sont les mêmes chez tous</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Par article</translation>
    </message>
    <message>
        <source>Lowest:</source>
        <translation>Les plus bas :</translation>
    </message>
    <message>
        <source>Labels on aligned spans, pairs of coders</source>
        <translation>Étiquettes des passages alignés, paires de codeurs</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Ends apart, in tokens</source>
        <translation>Écart des bords, en mots</translation>
    </message>
    <message>
        <source>blue: starts; ochre: ends; 12 holds what is further apart</source>
        <translation>bleu : débuts ; ocre : fins ; 12 contient ce qui est plus éloigné</translation>
    </message>
    <message>
        <source>Over time, by the month of coding</source>
        <translation>Dans le temps, par mois de codage</translation>
    </message>
    <message>
        <source>All articles were coded in one month: nothing to compare yet.</source>
        <translation>Tous les articles ont été codés en un mois : rien à comparer encore.</translation>
    </message>
    <message>
        <source>Reasons of decisions, where a coder&apos;s version was not taken</source>
        <translation>Raisons des décisions où la version d’un codeur n’a pas été retenue</translation>
    </message>
    <message>
        <source>No reason was given yet: T on a case of the review.</source>
        <translation>Aucune raison encore : T sur un cas de la révision.</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>débuts</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>fins</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Older definition</source>
        <translation>Définition antérieure</translation>
    </message>
    <message>
        <source>No filters</source>
        <translation>Aucun filtre</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>From 2026-11-22</source>
        <translation>Du 2026-11-22</translation>
    </message>
    <message>
        <source>Until 2026-11-22</source>
        <translation>Au 2026-11-22</translation>
    </message>
    <message>
        <source>Only in articles where … section:World since:2026-01 -label:Claim</source>
        <translation>Seulement dans les articles où … section:World since:2026-01 -label:Claim</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Toute étiquette</translation>
    </message>
    <message>
        <source>Any attribute</source>
        <translation>Tout attribut</translation>
    </message>
    <message>
        <source>Any coder</source>
        <translation>Tout codeur</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Tout état</translation>
    </message>
    <message>
        <source>Any outlet</source>
        <translation>Tout média</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Commencé</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Renvoyé</translation>
    </message>
    <message>
        <source>Tags that mean which actor?</source>
        <translation>Marques de quel acteur ?</translation>
    </message>
    <message>
        <source>Enter chooses</source>
        <translation>Entrée choisit</translation>
    </message>
    <message>
        <source>Any actor</source>
        <translation>Tout acteur</translation>
    </message>
    <message>
        <source>Any actor…</source>
        <translation>Tout acteur…</translation>
    </message>
    <message>
        <source>Only in articles where</source>
        <translation>Seulement dans les articles où</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Same case</source>
        <translation>Casse exacte</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Words to find, Enter</source>
        <translation>Mots à chercher, Entrée</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>Mots à chercher</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>Dans l’article</translation>
    </message>
    <message>
        <source>In all articles</source>
        <translation>Dans tous les articles</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Où chercher</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Tels quels</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Tous les mots</translation>
    </message>
    <message>
        <source>Part of words</source>
        <translation>Partie de mots</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>Regex</translation>
    </message>
    <message>
        <source>How the words are meant</source>
        <translation>Sens des mots</translation>
    </message>
    <message>
        <source>Tagged alike?</source>
        <translation>Marqués pareil ?</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>cocher</translation>
    </message>
    <message>
        <source>all or none</source>
        <translation>tous ou aucun</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>marquer</translation>
    </message>
    <message>
        <source>relabel</source>
        <translation>réétiqueter</translation>
    </message>
    <message>
        <source>still right</source>
        <translation>encore juste</translation>
    </message>
    <message>
        <source>remove tags</source>
        <translation>supprimer</translation>
    </message>
    <message>
        <source>go there</source>
        <translation>y aller</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fermer</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Aucun article n’est ouvert.</translation>
    </message>
    <message>
        <source>Which words? Select some, or put the caret into a tag of one piece.</source>
        <translation>Quels mots ? Sélectionnez-en ou placez le curseur dans une marque d’un seul tenant.</translation>
    </message>
    <message>
        <source>Enter finds the words in every article, 50 at once. Filters narrow it down: to a label, an attribute, an actor, a coder; to a status, an outlet, dates.</source>
        <translation>Entrée trouve les mots dans tous les articles, 50 à la fois. Les filtres restreignent : étiquette, attribut, acteur, codeur ; état, média, dates.</translation>
    </message>
    <message>
        <source>Filters ({n})</source>
        <translation>Filtres ({n})</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Rien n’a été trouvé.</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} trouvés</translation>
    </message>
    <message>
        <source>The first {n} hits; there are more. Filters narrow it down.</source>
        <translation>Les {n} premières occurrences ; il y en a d’autres. Les filtres restreignent.</translation>
    </message>
    <message>
        <source>{n} words are not tagged alike; Enter shows their places</source>
        <translation>{n} mots ne sont pas marqués pareil ; Entrée montre leurs places</translation>
    </message>
    <message>
        <source>{n} of {all} ticked</source>
        <translation>{n} sur {all} cochés</translation>
    </message>
    <message>
        <source>Relabel the ticked ones: 1 to 9, Esc</source>
        <translation>Réétiqueter les cochés : 1 à 9, Échap</translation>
    </message>
    <message>
        <source>The codebook gives the key {key} to no label.</source>
        <translation>La grille ne donne la touche {key} à aucune étiquette.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modification</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>Chercher dans cet article</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>Regex</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} sur {all}</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>No article is open.</source>
        <translation>Aucun article n’est ouvert.</translation>
    </message>
    <message>
        <source>There is nothing to choose in view.</source>
        <translation>Il n’y a rien à choisir à l’écran.</translation>
    </message>
    <message>
        <source>No hint begins with {letters}.</source>
        <translation>Aucun repère ne commence par {letters}.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History of this article</source>
        <translation>Historique de cet article</translation>
    </message>
    <message>
        <source>Nothing was done here yet. Every edit will stand here, and Ctrl+Z takes it back.</source>
        <translation>Rien n’a encore été fait ici. Chaque modification y figurera, et Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>{title} (undone)</source>
        <translation>{title} (annulé)</translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>ticked, </source>
        <translation>cochée, </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>déjà ici</translation>
    </message>
    <message>
        <source>twice among these</source>
        <translation>deux fois parmi ceux-ci</translation>
    </message>
    <message>
        <source>without the keywords</source>
        <translation>sans les mots-clés</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation>Importer des articles</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Find stories</source>
        <translation>Chercher les histoires</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Web pages, PDF, Word, RTF, e-mail, feeds, web archives, agency files, downloads of Factiva, LexisNexis, Nexis and Europresse, tables, plain text, and tags of other tools.</source>
        <translation>Pages web, PDF, Word, RTF, courriels, flux, archives web, fichiers d’agence, téléchargements de Factiva, LexisNexis, Nexis et Europresse, tableaux, texte brut et marques d’autres outils.</translation>
    </message>
    <message>
        <source>Drop files, folders or ZIP archives here, or add them above.</source>
        <translation>Déposez ici des fichiers, dossiers ou archives ZIP, ou ajoutez-les ci-dessus.</translation>
    </message>
    <message>
        <source>You will see what was found before anything is changed.</source>
        <translation>Vous verrez ce qui a été trouvé avant tout changement.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>{file} is not there any more.</source>
        <translation>{file} n’est plus là.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source> · the first of {n} files</source>
        <translation> · les premiers de {n} fichiers</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Import {n}</source>
        <translation>Importer {n}</translation>
    </message>
    <message>
        <source>Refused:</source>
        <translation>Refusés :</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Laissés de côté :</translation>
    </message>
    <message>
        <source>Notes:</source>
        <translation>Remarques :</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Feedback</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>{n} to look at, {m} answered</source>
        <translation>{n} à voir, {m} avec réponse</translation>
    </message>
    <message>
        <source>Nothing was decided otherwise than you tagged it. When a review of your articles is signed off, what it changed stands here.</source>
        <translation>Rien n’a été décidé autrement que vous ne l’avez marqué. Quand une révision de vos articles est validée, ce qu’elle a changé apparaît ici.</translation>
    </message>
    <message>
        <source>Mine: {words}</source>
        <translation>La mienne : {words}</translation>
    </message>
    <message>
        <source>Final: {words}</source>
        <translation>Version finale : {words}</translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation>Raison : {words}</translation>
    </message>
    <message>
        <source>Rule: {words}</source>
        <translation>Règle : {words}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Appealed: {words}</source>
        <translation>Recours : {words}</translation>
    </message>
    <message>
        <source>Why you appeal</source>
        <translation>Pourquoi ce recours</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Recours</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Filter: a key or a word</source>
        <translation>Filtre : une touche ou un mot</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Tab in the palette (Ctrl+K) gives a command another key.</source>
        <translation>Tab dans la palette (Ctrl+K) donne une autre touche à une commande.</translation>
    </message>
    <message>
        <source>article</source>
        <translation>article</translation>
    </message>
    <message>
        <source>review</source>
        <translation>révision</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>Tag as {name}</source>
        <translation>Marquer comme {name}</translation>
    </message>
    <message>
        <source>Next {name} of the open claim</source>
        <translation>Valeur suivante de {name} de l’affirmation ouverte</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Hints</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>Suggested ({why}): Enter accepts, Shift+Enter accepts and opens, Del rejects, M next</source>
        <translation>Suggéré ({why}) : Entrée accepte, Maj+Entrée accepte et ouvre, Suppr rejette, M suivante</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation>Sous</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>Tag it when</source>
        <translation>À marquer si</translation>
    </message>
    <message>
        <source>Not when</source>
        <translation>Pas si</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>un par ligne</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Mémo</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>tint</source>
        <translation>teinte</translation>
    </message>
    <message>
        <source>tint and line</source>
        <translation>teinte et ligne</translation>
    </message>
    <message>
        <source>line</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Roles of a statement</source>
        <translation>Rôles d’un énoncé</translation>
    </message>
    <message>
        <source>Add role</source>
        <translation>Ajouter un rôle</translation>
    </message>
    <message>
        <source>Remove role {name}</source>
        <translation>Supprimer le rôle {name}</translation>
    </message>
    <message>
        <source>Role {n}: </source>
        <translation>Rôle {n} : </translation>
    </message>
    <message>
        <source>one</source>
        <translation>un seul</translation>
    </message>
    <message>
        <source>several</source>
        <translation>plusieurs</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>peut être vide</translation>
    </message>
    <message>
        <source>is needed</source>
        <translation>est requis</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Accepte</translation>
    </message>
    <message>
        <source>names of labels, with commas</source>
        <translation>noms d’étiquettes, avec des virgules</translation>
    </message>
    <message>
        <source>New words get</source>
        <translation>Les mots nouveaux reçoivent</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>{n} statements use the role {name}; it stays.</source>
        <translation>{n} énoncés utilisent le rôle {name} ; il reste.</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Add attribute</source>
        <translation>Ajouter un attribut</translation>
    </message>
    <message>
        <source>Remove attribute {name}</source>
        <translation>Supprimer l’attribut {name}</translation>
    </message>
    <message>
        <source>Attribute {n}: </source>
        <translation>Attribut {n} : </translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Only where</source>
        <translation>Seulement si</translation>
    </message>
    <message>
        <source>stance: asserts, denies</source>
        <translation>stance: asserts, denies</translation>
    </message>
    <message>
        <source>The key of an attribute is one letter, not “{key}”.</source>
        <translation>La touche d’un attribut est une lettre, pas « {key} ».</translation>
    </message>
    <message>
        <source>The key {key} is taken: {command}.</source>
        <translation>La touche {key} est prise : {command}.</translation>
    </message>
    <message>
        <source>{n} spans</source>
        <translation>{n} segments</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Réutiliser</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Fusionner avec…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>{a} + {b} spans</source>
        <translation>{a} + {b} segments</translation>
    </message>
    <message>
        <source>Merge label “{name}” into</source>
        <translation>Fusionner l’étiquette « {name} » avec</translation>
    </message>
    <message>
        <source>Enter merges every span, as one edit</source>
        <translation>Entrée fusionne tous les segments, en une modification</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusion</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>What was learned…</source>
        <translation>Ce qui a été appris…</translation>
    </message>
    <message>
        <source>Learned from {n} articles; on {m} that were held out its F1 is {f1}, that of the rules {rules}.</source>
        <translation>Appris de {n} articles ; sur {m} mis de côté, le F1 est {f1}, celui des règles {rules}.</translation>
    </message>
    <message>
        <source>{n} articles to learn from</source>
        <translation>{n} articles pour apprendre</translation>
    </message>
    <message>
        <source>It takes about a minute, beside the window; what suggests better is used.</source>
        <translation>Cela prend environ une minute, à côté de la fenêtre ; ce qui suggère le mieux est utilisé.</translation>
    </message>
    <message>
        <source>Learns from {most} articles on: {n}</source>
        <translation>Apprend dès {most} articles : {n}</translation>
    </message>
    <message>
        <source>Learned: F1 {f1}, rules {rules} (on {m})</source>
        <translation>Appris : F1 {f1}, règles {rules} (sur {m})</translation>
    </message>
    <message>
        <source>Rules: F1 {rules}, learned {f1} (on {m})</source>
        <translation>Règles : F1 {rules}, appris {f1} (sur {m})</translation>
    </message>
    <message>
        <source>From {most} articles with statements on it can learn from them; there are {n}.</source>
        <translation>Dès {most} articles avec des énoncés, il peut en apprendre ; il y en a {n}.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>Learned from {n} articles: F1 {f1}, the rules {rules}, on {m} held out</source>
        <translation>Appris de {n} articles : F1 {f1}, les règles {rules}, sur {m} mis de côté</translation>
    </message>
    <message>
        <source>Undo deleting version {n}</source>
        <translation>Annuler la suppression de la version {n}</translation>
    </message>
    <message>
        <source>suggests now</source>
        <translation>suggère maintenant</translation>
    </message>
    <message>
        <source>rests</source>
        <translation>au repos</translation>
    </message>
    <message>
        <source>Version {n} of {day}: F1 {f1}, {state}</source>
        <translation>Version {n} du {day} : F1 {f1}, {state}</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Export what was learned</source>
        <translation>Exporter ce qui a été appris</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} enregistré</translation>
    </message>
    <message>
        <source>Version {n} deleted; the menu beside Learn takes that back</source>
        <translation>Version {n} supprimée ; le menu à côté d’Apprendre revient là-dessus</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Article</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Marquer</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Révision</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Merge bundle</source>
        <translation>Fusionner un paquet</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>un collègue</translation>
    </message>
    <message>
        <source>From {who}, {project}, {when}</source>
        <translation>De {who}, {project}, {when}</translation>
    </message>
    <message>
        <source>Show colleagues&apos; layers at once, also where my own is not complete</source>
        <translation>Montrer aussitôt les couches des collègues, même où la mienne n’est pas terminée</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>choose …</source>
        <translation>choisir…</translation>
    </message>
    <message>
        <source>add it to the codebook</source>
        <translation>l’ajouter au codebook</translation>
    </message>
    <message>
        <source>Label “{name}” becomes</source>
        <translation>L’étiquette « {name} » devient</translation>
    </message>
    <message>
        <source>The codebook lacks labels of this bundle. Say what they become.</source>
        <translation>Il manque au codebook des étiquettes de ce paquet. Dites ce qu’elles deviennent.</translation>
    </message>
    <message>
        <source>Everything in this bundle is here already.</source>
        <translation>Tout ce que contient ce paquet est déjà là.</translation>
    </message>
    <message>
        <source>Defined otherwise on the other side: {names}.</source>
        <translation>Défini autrement de l’autre côté : {names}.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>New: {what}</source>
        <translation>Nouveau : {what}</translation>
    </message>
    <message>
        <source>Newer than ours: {what}</source>
        <translation>Plus récent que le nôtre : {what}</translation>
    </message>
    <message>
        <source>Here already: {what}</source>
        <translation>Déjà là : {what}</translation>
    </message>
    <message>
        <source>Older than ours: {what}</source>
        <translation>Plus ancien que le nôtre : {what}</translation>
    </message>
</context>
<context>
    <name>Mode</name>
    <message>
        <source>Label without joining: 1 to 9, Esc</source>
        <translation>Marquer sans joindre : 1 à 9, Échap</translation>
    </message>
    <message>
        <source>Relabel: 1 to 9, Esc</source>
        <translation>Changer l’étiquette : 1 à 9, Échap</translation>
    </message>
    <message>
        <source>Role: the key of the slot, Esc</source>
        <translation>Rôle : la touche de la place, Échap</translation>
    </message>
    <message>
        <source>Edges: ← → end, Shift+← → start, Esc</source>
        <translation>Bords : ← → fin, Maj+← → début, Échap</translation>
    </message>
    <message>
        <source>Hints: two letters choose, with Shift the selection reaches there; Tab shows others, Esc</source>
        <translation>Repères : deux lettres choisissent, avec Maj la sélection va jusque-là ; Tab en montre d’autres, Échap</translation>
    </message>
    <message>
        <source>Bind: J K or click choose the other claim, in any article; 1 supports, 2 contradicts, Esc</source>
        <translation>Lier : J K ou un clic choisissent l’autre affirmation, dans tout article ; 1 soutient, 2 contredit, Échap</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>In the order of the text</source>
        <translation>Dans l’ordre du texte</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>Les plus sûres d’abord</translation>
    </message>
    <message>
        <source>Suggest by itself, ahead of the queue</source>
        <translation>Suggérer de soi-même, en avance sur la liste</translation>
    </message>
    <message>
        <source>Hide suggestions in this article</source>
        <translation>Masquer les suggestions dans cet article</translation>
    </message>
    <message>
        <source>Pipeline that parses</source>
        <translation>Pipeline qui analyse les phrases</translation>
    </message>
    <message>
        <source>The best that is installed</source>
        <translation>Le meilleur qui est installé</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>D’un dossier…</translation>
    </message>
    <message>
        <source>Trained pipeline that finds spans</source>
        <translation>Pipeline entraîné qui trouve des segments</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Folder of a spaCy pipeline</source>
        <translation>Dossier d’un pipeline spaCy</translation>
    </message>
    <message>
        <source>Load this pipeline?</source>
        <translation>Charger ce pipeline ?</translation>
    </message>
    <message>
        <source>A pipeline is a program: loading it runs code that its makers chose.</source>
        <translation>Un pipeline est un programme : le charger exécute du code choisi par ses auteurs.</translation>
    </message>
    <message>
        <source>{folder}: load it only if you know where it is from.</source>
        <translation>{folder} : ne le chargez que si vous savez d’où il vient.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charger</translation>
    </message>
    <message>
        <source>Do not load</source>
        <translation>Ne pas charger</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Nothing fits these words.</source>
        <translation>Rien ne correspond à ces mots.</translation>
    </message>
    <message>
        <source>Only commands have keys that can be changed</source>
        <translation>Seules les commandes ont des touches modifiables</translation>
    </message>
    <message>
        <source>New key for “{name}” · Backspace: the usual one · Esc</source>
        <translation>Nouvelle touche pour « {name} » · Retour arrière : l’habituelle · Échap</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardé</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>There is no open suggestion in this article.</source>
        <translation>Il n’y a aucune suggestion ouverte dans cet article.</translation>
    </message>
    <message>
        <source>There is no open suggestion of this kind; the panel Suggestions shows the others.</source>
        <translation>Aucune suggestion de ce genre n’est ouverte ; le panneau Suggestions montre les autres.</translation>
    </message>
    <message>
        <source>There is no further suggestion.</source>
        <translation>Il n’y a pas d’autre suggestion.</translation>
    </message>
    <message>
        <source>No suggestion stands under the caret; M goes to the next one.</source>
        <translation>Aucune suggestion sous le curseur ; M va à la suivante.</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Articles to review</source>
        <translation>Articles à réviser</translation>
    </message>
    <message>
        <source>No article has two layers. Take in a colleague&apos;s bundle: File, Merge bundle.</source>
        <translation>Aucun article n’a deux couches. Prenez le paquet d’un collègue : Fichier, Fusionner un paquet.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} ouverts</translation>
    </message>
    <message>
        <source>{n} settled, {m} of them by rule</source>
        <translation>{n} tranchés, dont {m} par règle</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Validé</translation>
    </message>
    <message>
        <source>Order: weight</source>
        <translation>Ordre : poids</translation>
    </message>
    <message>
        <source>Order: reading</source>
        <translation>Ordre : lecture</translation>
    </message>
    <message>
        <source>Choose an article below.</source>
        <translation>Choisissez un article ci-dessous.</translation>
    </message>
    <message>
        <source>Articles done</source>
        <translation>Articles terminés</translation>
    </message>
    <message>
        <source>Filter  Ctrl+L</source>
        <translation>Filtre  Ctrl+L</translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation>Filtrer les articles</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Commencé</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Renvoyé</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importés</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Récents d’abord</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>Par média</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Par titre</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Par état</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>No article fits. Clear the filter.</source>
        <translation>Aucun article ne correspond. Effacez le filtre.</translation>
    </message>
    <message>
        <source>Drop articles here, or import them with Ctrl+I.</source>
        <translation>Déposez des articles ici ou importez-les avec Ctrl+I.</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} trouvés</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>{done} sur {all} terminés</translation>
    </message>
    <message>
        <source>This is the last article.</source>
        <translation>C’est le dernier article.</translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation>C’est le premier article.</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Article, to be read</source>
        <translation>Article, à lire</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>Split or merged</source>
        <translation>Scindé ou réuni</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Acteur</translation>
    </message>
    <message>
        <source>Nesting</source>
        <translation>Imbrication</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Trivial boundary</source>
        <translation>Limite sans importance</translation>
    </message>
    <message>
        <source>Agreed, a sample</source>
        <translation>D’accord, échantillon</translation>
    </message>
    <message>
        <source>In reading order</source>
        <translation>Dans l’ordre du texte</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Différés</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Tranchés</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>majorité</translation>
    </message>
    <message>
        <source>union</source>
        <translation>union</translation>
    </message>
    <message>
        <source>intersection</source>
        <translation>intersection</translation>
    </message>
    <message>
        <source>nobody is right</source>
        <translation>personne n’a raison</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>inattention</translation>
    </message>
    <message>
        <source>unclear rule</source>
        <translation>règle floue</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation>ambigu</translation>
    </message>
    <message>
        <source>judgement</source>
        <translation>jugement</translation>
    </message>
</context>
<context>
    <name>ReviewCases</name>
    <message>
        <source>No case is open.</source>
        <translation>Aucun cas n’est ouvert.</translation>
    </message>
    <message>
        <source>Coders&apos; names are shown</source>
        <translation>Les noms des codeurs sont visibles</translation>
    </message>
    <message>
        <source>Coders are letters</source>
        <translation>Les codeurs sont des lettres</translation>
    </message>
    <message>
        <source>No other open case differs in the same way.</source>
        <translation>Aucun autre cas ouvert ne diffère de la même façon.</translation>
    </message>
    <message>
        <source>The next choice settles this case and {n} like it; Esc</source>
        <translation>Le prochain choix tranche ce cas et {n} semblables ; Échap</translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <source>There is no coder {n} here.</source>
        <translation>Il n’y a pas de codeur {n} ici.</translation>
    </message>
    <message>
        <source>No version has a majority: take one, or the union or intersection.</source>
        <translation>Aucune version n’a la majorité : prenez-en une, l’union ou l’intersection.</translation>
    </message>
    <message>
        <source>Somebody split this statement: take a version.</source>
        <translation>Quelqu’un a scindé cet énoncé : prenez une version.</translation>
    </message>
    <message>
        <source>Case {n}: {what}</source>
        <translation>Cas {n} : {what}</translation>
    </message>
    <message>
        <source>{what}, for {n} cases</source>
        <translation>{what}, pour {n} cas</translation>
    </message>
    <message>
        <source>took {names}</source>
        <translation>pris : {names}</translation>
    </message>
    <message>
        <source>Nobody has a statement here: nothing to edit.</source>
        <translation>Personne n’a d’énoncé ici : rien à modifier.</translation>
    </message>
    <message>
        <source>Nothing would be left of it.</source>
        <translation>Il n’en resterait rien.</translation>
    </message>
    <message>
        <source>Select words in the text first.</source>
        <translation>Sélectionnez d’abord des mots dans le texte.</translation>
    </message>
    <message>
        <source>A statement that nobody has: select words and press the key of their role; Enter, Esc</source>
        <translation>Un énoncé que personne n’a : choisissez des mots et la touche de leur rôle ; Entrée, Échap</translation>
    </message>
    <message>
        <source>Select words, then press the key of a role of the codebook.</source>
        <translation>Choisissez des mots, puis la touche d’un rôle du codebook.</translation>
    </message>
    <message>
        <source>Added to gold</source>
        <translation>Ajouté à l’or</translation>
    </message>
    <message>
        <source>This version has no such part.</source>
        <translation>Cette version n’a pas cette partie.</translation>
    </message>
    <message>
        <source>Signed off: {title}</source>
        <translation>Validé : {title}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>next</source>
        <translation>suivante</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>majorité</translation>
    </message>
    <message>
        <source>union</source>
        <translation>union</translation>
    </message>
    <message>
        <source>intersect</source>
        <translation>intersection</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>sign off</source>
        <translation>valider</translation>
    </message>
    <message>
        <source>take</source>
        <translation>prendre</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Coders hidden until decided</source>
        <translation>Codeurs cachés jusqu’à la décision</translation>
    </message>
    <message>
        <source>{a} of {b} settled</source>
        <translation>{a} sur {b} tranchés</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Article under review</source>
        <translation>Article en révision</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>A verb of speech, with the clause or quotation that hangs from it.</source>
        <translation>Un verbe de parole, avec la proposition ou la citation qui en dépend.</translation>
    </message>
    <message>
        <source>A verb of thinking or knowing, with a clause.</source>
        <translation>Un verbe de pensée ou de savoir, avec une proposition.</translation>
    </message>
    <message>
        <source>A verb that calls or describes something.</source>
        <translation>Un verbe qui nomme ou décrit quelque chose.</translation>
    </message>
    <message>
        <source>A verb of promising, asking or wanting, with an infinitive.</source>
        <translation>Un verbe de promesse, de demande ou de volonté, avec un infinitif.</translation>
    </message>
    <message>
        <source>A passive with an infinitive; who says it is not told.</source>
        <translation>Un passif avec un infinitif ; qui le dit n’est pas indiqué.</translation>
    </message>
    <message>
        <source>A verb of speech with a noun: what is denied, praised, demanded.</source>
        <translation>Un verbe de parole avec un nom : ce qui est nié, loué, exigé.</translation>
    </message>
    <message>
        <source>A poll, report or document that shows something.</source>
        <translation>Un sondage, un rapport ou un document qui montre quelque chose.</translation>
    </message>
    <message>
        <source>A verb of speech with a preposition.</source>
        <translation>Un verbe de parole avec une préposition.</translation>
    </message>
    <message>
        <source>“According to”, with the clause around it.</source>
        <translation>« According to », avec la proposition autour.</translation>
    </message>
    <message>
        <source>A noun of speech with what is said behind it.</source>
        <translation>Un nom de parole, suivi de ce qui est dit.</translation>
    </message>
    <message>
        <source>An adjective of thinking with a clause.</source>
        <translation>Un adjectif de pensée avec une proposition.</translation>
    </message>
    <message>
        <source>A line that begins with a name and a colon.</source>
        <translation>Une ligne qui commence par un nom et un deux-points.</translation>
    </message>
    <message>
        <source>A verb of speech within somebody else&apos;s words, with a clause.</source>
        <translation>Un verbe de parole dans les mots de quelqu’un d’autre, avec une proposition.</translation>
    </message>
    <message>
        <source>A quotation that goes on after the speech before it.</source>
        <translation>Une citation qui continue la parole précédente.</translation>
    </message>
    <message>
        <source>A quotation that nobody is named for.</source>
        <translation>Une citation dont l’auteur n’est pas nommé.</translation>
    </message>
    <message>
        <source>Learned from this project&apos;s own tags.</source>
        <translation>Appris des marques de ce projet.</translation>
    </message>
    <message>
        <source>Found by the trained pipeline.</source>
        <translation>Trouvé par le pipeline entraîné.</translation>
    </message>
    <message>
        <source>Words that were tagged in this project before.</source>
        <translation>Des mots déjà marqués dans ce projet.</translation>
    </message>
    <message>
        <source>The name of a person.</source>
        <translation>Le nom d’une personne.</translation>
    </message>
    <message>
        <source>The name of an organisation.</source>
        <translation>Le nom d’une organisation.</translation>
    </message>
    <message>
        <source>The name of a state or place.</source>
        <translation>Le nom d’un État ou d’un lieu.</translation>
    </message>
    <message>
        <source>The name of a group.</source>
        <translation>Le nom d’un groupe.</translation>
    </message>
    <message>
        <source>Tagged so in another version: {title}.</source>
        <translation>Marqué ainsi dans une autre version : {title}.</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>Articles cannot be grouped by {name}; there are: {names}.</source>
        <translation>Les articles ne peuvent pas être groupés par {name} ; possibles : {names}.</translation>
    </message>
    <message>
        <source>Articles on each side (share reached, share wanted): {sides}.</source>
        <translation>Articles de chaque part (proportion atteinte, proportion voulue) : {sides}.</translation>
    </message>
    <message>
        <source>Articles on each side, as they were imported: {sides}.</source>
        <translation>Articles de chaque part, tels qu’importés : {sides}.</translation>
    </message>
    <message>
        <source>{n} groups of articles that belong together; the largest has {size}.</source>
        <translation>{n} groupes d’articles qui vont ensemble ; le plus grand en compte {size}.</translation>
    </message>
    <message>
        <source>No two articles belong together.</source>
        <translation>Aucun article ne va avec un autre.</translation>
    </message>
    <message>
        <source>1 article was imported with another side.</source>
        <translation>1 article a été importé avec une autre part.</translation>
    </message>
    <message>
        <source>{n} articles were imported with another side.</source>
        <translation>{n} articles ont été importés avec une autre part.</translation>
    </message>
    <message>
        <source>One group stands on several sides: {first} and {second}.</source>
        <translation>Un groupe est réparti sur plusieurs parts : {first} et {second}.</translation>
    </message>
    <message>
        <source>{n} groups stand on several sides, as do {first} and {second}.</source>
        <translation>{n} groupes sont répartis sur plusieurs parts, comme {first} et {second}.</translation>
    </message>
    <message>
        <source>1 further version of a story was left out.</source>
        <translation>1 autre version d’une histoire a été laissée de côté.</translation>
    </message>
    <message>
        <source>{n} further versions of stories were left out.</source>
        <translation>{n} autres versions d’histoires ont été laissées de côté.</translation>
    </message>
    <message>
        <source>A label needs a name.</source>
        <translation>Une étiquette demande un nom.</translation>
    </message>
    <message>
        <source>There is a label “{name}” already.</source>
        <translation>Il y a déjà une étiquette « {name} ».</translation>
    </message>
    <message>
        <source>The key of a label is a digit from 1 to 9, not {key}.</source>
        <translation>La touche d’une étiquette est un chiffre de 1 à 9, pas {key}.</translation>
    </message>
    <message>
        <source>“{name}” is the name of a role and of a relation; each needs a name of its own.</source>
        <translation>« {name} » nomme un rôle et un lien ; chacun demande un nom à lui.</translation>
    </message>
    <message>
        <source>“{name}” is the first one already.</source>
        <translation>« {name} » est déjà la première.</translation>
    </message>
    <message>
        <source>“{name}” is the last one already.</source>
        <translation>« {name} » est déjà la dernière.</translation>
    </message>
    <message>
        <source>There is a relation “{name}” already.</source>
        <translation>Il y a déjà un lien « {name} ».</translation>
    </message>
    <message>
        <source>A relation needs a name.</source>
        <translation>Un lien demande un nom.</translation>
    </message>
    <message>
        <source>There is an article label “{name}” already.</source>
        <translation>Il y a déjà une étiquette d’article « {name} ».</translation>
    </message>
    <message>
        <source>An article label needs a name.</source>
        <translation>Une étiquette d’article demande un nom.</translation>
    </message>
    <message>
        <source>A label cannot be merged into itself.</source>
        <translation>Une étiquette ne peut être fusionnée avec elle-même.</translation>
    </message>
    <message>
        <source>“{name}” is retired; merge into a label that is in use.</source>
        <translation>« {name} » est retirée ; fusionnez avec une étiquette en usage.</translation>
    </message>
    <message>
        <source>form is one of {forms}; pattern one of {patterns}.</source>
        <translation>form est l’un de {forms} ; pattern l’un de {patterns}.</translation>
    </message>
    <message>
        <source>&apos;accepts&apos; names no label.</source>
        <translation>&apos;accepts&apos; ne nomme aucune étiquette.</translation>
    </message>
    <message>
        <source>&apos;when&apos; is no table; write when = {{ stance = [&quot;asserts&quot;] }}.</source>
        <translation>&apos;when&apos; n’est pas une table ; écrivez when = {{ stance = [&quot;asserts&quot;] }}.</translation>
    </message>
    <message>
        <source>{name} is not known here; known are {names}.</source>
        <translation>{name} n’est pas connu ici ; sont connus {names}.</translation>
    </message>
    <message>
        <source>{name} is missing or not a text.</source>
        <translation>{name} manque ou n’est pas un texte.</translation>
    </message>
    <message>
        <source>{name} is not a list of tables; write [[{table}]].</source>
        <translation>{name} n’est pas une liste de tables ; écrivez [[{table}]].</translation>
    </message>
    <message>
        <source>{name} is not a list of texts.</source>
        <translation>{name} n’est pas une liste de textes.</translation>
    </message>
    <message>
        <source>not TOML: {why}.</source>
        <translation>pas du TOML : {why}.</translation>
    </message>
    <message>
        <source>the label {name} stands there twice.</source>
        <translation>l’étiquette {name} y figure deux fois.</translation>
    </message>
    <message>
        <source>the key {key} is given to two labels, {one} and {other}.</source>
        <translation>la touche {key} est donnée à deux étiquettes, {one} et {other}.</translation>
    </message>
    <message>
        <source>The article label {name} has no values to choose from.</source>
        <translation>L’étiquette d’article {name} n’a pas de valeurs à choisir.</translation>
    </message>
    <message>
        <source>role {role} of {label} names the label {name}, which is not there.</source>
        <translation>le rôle {role} de {label} nomme l’étiquette {name}, qui n’existe pas.</translation>
    </message>
    <message>
        <source>the key {key} is given to the role {role} and to another label.</source>
        <translation>la touche {key} est donnée au rôle {role} et à une autre étiquette.</translation>
    </message>
    <message>
        <source>the key {key} is given to two roles of {label}, {one} and {other}.</source>
        <translation>la touche {key} est donnée à deux rôles de {label}, {one} et {other}.</translation>
    </message>
    <message>
        <source>the key {key} is given to two attributes of {label}, {one} and {other}.</source>
        <translation>la touche {key} est donnée à deux attributs de {label}, {one} et {other}.</translation>
    </message>
    <message>
        <source>{label} stands under the label {above}, which is not there.</source>
        <translation>{label} est placée sous l’étiquette {above}, qui n’existe pas.</translation>
    </message>
    <message>
        <source>{label} would stand under itself.</source>
        <translation>{label} serait placée sous elle-même.</translation>
    </message>
    <message>
        <source>{attribute} of {label} depends on {other} being {values}, which cannot be.</source>
        <translation>{attribute} de {label} suppose que {other} soit {values}, ce qui ne peut être.</translation>
    </message>
    <message>
        <source>{attribute} of {label} depends on itself.</source>
        <translation>{attribute} de {label} dépend de lui-même.</translation>
    </message>
    <message>
        <source>The codebook says that already.</source>
        <translation>La grille le dit déjà.</translation>
    </message>
    <message>
        <source>{n} spans bear {label}; retire it, or merge it into another label.</source>
        <translation>{n} segments portent {label} ; retirez-la ou fusionnez-la avec une autre étiquette.</translation>
    </message>
    <message>
        <source>{label} has a place in {roles}; take it out there first.</source>
        <translation>{label} a une place dans {roles} ; retirez-la d’abord de là.</translation>
    </message>
    <message>
        <source>None of the ticked ones is yours and made under an older definition.</source>
        <translation>Aucun des cochés n’est à vous et fait sous une définition antérieure.</translation>
    </message>
    <message>
        <source>The codebook has no {name} {values} for articles.</source>
        <translation>La grille n’a pas de {name} {values} pour les articles.</translation>
    </message>
    <message>
        <source>That is so already.</source>
        <translation>C’est déjà ainsi.</translation>
    </message>
    <message>
        <source>Which words? Select some, or write them; or choose a label, an attribute, an actor, a coder.</source>
        <translation>Quels mots ? Sélectionnez-en ou écrivez-les ; ou choisissez étiquette, attribut, acteur ou codeur.</translation>
    </message>
    <message>
        <source>No day is after {since} and before {until}.</source>
        <translation>Aucun jour n’est après {since} et avant {until}.</translation>
    </message>
    <message>
        <source>“{given}” is no date: write 2026, 2026-11 or 2026-11-22.</source>
        <translation>« {given} » n’est pas une date : écrivez 2026, 2026-11 ou 2026-11-22.</translation>
    </message>
    <message>
        <source>The expression has a mistake at character {n}: {reason}.</source>
        <translation>L’expression a une erreur au caractère {n} : {reason}.</translation>
    </message>
    <message>
        <source>The expression takes longer than {n} seconds for one article and was stopped: simplify it, for instance a repetition inside a repetition.</source>
        <translation>L’expression prend plus de {n} secondes pour un article et a été arrêtée : simplifiez-la, par exemple une répétition dans une répétition.</translation>
    </message>
    <message>
        <source>No place is ticked. Space ticks one.</source>
        <translation>Aucun endroit n’est coché. Espace en coche un.</translation>
    </message>
    <message>
        <source>Nothing to do: every ticked place is {why}.</source>
        <translation>Rien à faire : chaque endroit coché est {why}.</translation>
    </message>
    <message>
        <source>tagged {label} already</source>
        <translation>déjà marqué {label}</translation>
    </message>
    <message>
        <source>without a tag of yours, or {label} already</source>
        <translation>sans marque de vous, ou déjà {label}</translation>
    </message>
    <message>
        <source>without a tag of yours</source>
        <translation>sans marque de vous</translation>
    </message>
    <message>
        <source>The tag means {name} already.</source>
        <translation>La marque désigne déjà {name}.</translation>
    </message>
    <message>
        <source>The tag means no actor.</source>
        <translation>La marque ne désigne aucun acteur.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{name} cannot be merged into itself.</source>
        <translation>{name} ne peut être fusionné avec lui-même.</translation>
    </message>
    <message>
        <source>{name} was merged already; split it first.</source>
        <translation>{name} a déjà été fusionné ; séparez-le d’abord.</translation>
    </message>
    <message>
        <source>{name} was not merged into another actor.</source>
        <translation>{name} n’a pas été fusionné avec un autre acteur.</translation>
    </message>
    <message>
        <source>An actor needs a name.</source>
        <translation>Un acteur demande un nom.</translation>
    </message>
    <message>
        <source>{given} is no QID of Wikidata: Q and digits, as Q7747.</source>
        <translation>{given} n’est pas un QID de Wikidata : Q et des chiffres, comme Q7747.</translation>
    </message>
    <message>
        <source>A role needs a title.</source>
        <translation>Une fonction demande un titre.</translation>
    </message>
    <message>
        <source>it cannot end ({until}) before it begins ({since}).</source>
        <translation>elle ne peut finir ({until}) avant de commencer ({since}).</translation>
    </message>
    <message>
        <source>{given} is no date; write 2015, 2015-09 or 2015-09-30.</source>
        <translation>{given} n’est pas une date ; écrivez 2015, 2015-09 ou 2015-09-30.</translation>
    </message>
    <message>
        <source>the id {name} stands there twice.</source>
        <translation>l’id {name} y figure deux fois.</translation>
    </message>
    <message>
        <source>every actor there is known already.</source>
        <translation>chaque acteur y est déjà connu.</translation>
    </message>
    <message>
        <source>merged_into: {name} cannot be merged into itself.</source>
        <translation>merged_into : {name} ne peut être fusionné avec lui-même.</translation>
    </message>
    <message>
        <source>merged_into: there is no actor {name}.</source>
        <translation>merged_into : il n’y a pas d’acteur {name}.</translation>
    </message>
    <message>
        <source>the registry is written as .csv or .jsonl.</source>
        <translation>le registre s’écrit en .csv ou .jsonl.</translation>
    </message>
    <message>
        <source>there is no column &apos;name&apos;; known are {names}.</source>
        <translation>il n’y a pas de colonne &apos;name&apos; ; sont connues {names}.</translation>
    </message>
    <message>
        <source>a field is no text.</source>
        <translation>un champ n’est pas du texte.</translation>
    </message>
    <message>
        <source>this is no actor: {reason}.</source>
        <translation>ce n’est pas un acteur : {reason}.</translation>
    </message>
    <message>
        <source>Select words first: drag, double-click, Shift+→, or Space.</source>
        <translation>Sélectionnez d’abord des mots : glisser, double-clic, Maj+→ ou Espace.</translation>
    </message>
    <message>
        <source>{words} stands behind this claim itself: the claims would go round in a ring.</source>
        <translation>{words} est lui-même derrière cette affirmation : les affirmations tourneraient en rond.</translation>
    </message>
    <message>
        <source>The role {role} takes {labels}, not {label}.</source>
        <translation>Le rôle {role} prend {labels}, pas {label}.</translation>
    </message>
    <message>
        <source>{words} is not {role} of this statement.</source>
        <translation>{words} n’est pas {role} de cet énoncé.</translation>
    </message>
    <message>
        <source>A claim cannot {verb} itself.</source>
        <translation>Une affirmation ne peut mener à elle-même ({verb}).</translation>
    </message>
    <message>
        <source>This claim {relation} that one already.</source>
        <translation>Cette affirmation mène déjà à celle-là ({relation}).</translation>
    </message>
    <message>
        <source>{relation} links {labels}, not {label}.</source>
        <translation>{relation} relie {labels}, pas {label}.</translation>
    </message>
    <message>
        <source>The note says that already.</source>
        <translation>La note le dit déjà.</translation>
    </message>
    <message>
        <source>This link is not there any more.</source>
        <translation>Ce lien n’existe plus.</translation>
    </message>
    <message>
        <source>{words} is tagged {label} already.</source>
        <translation>{words} est déjà marqué {label}.</translation>
    </message>
    <message>
        <source>The span reaches there already.</source>
        <translation>Le segment va déjà jusque-là.</translation>
    </message>
    <message>
        <source>The span holds these words already.</source>
        <translation>Le segment contient déjà ces mots.</translation>
    </message>
    <message>
        <source>{label} has no {name} {value} in the codebook.</source>
        <translation>{label} n’a pas de {name} {value} dans la grille.</translation>
    </message>
    <message>
        <source>{name} applies only where {condition}.</source>
        <translation>{name} ne vaut que si {condition}.</translation>
    </message>
    <message>
        <source>The gold layer is made by review: read-only here. Choose your own layer to tag.</source>
        <translation>La couche de référence naît de la relecture : lecture seule ici. Choisissez votre propre couche pour marquer.</translation>
    </message>
    <message>
        <source>This is the layer “{layer}” of a colleague: read-only. Choose your own layer to tag.</source>
        <translation>C’est la couche « {layer} » d’un collègue : lecture seule. Choisissez votre propre couche pour marquer.</translation>
    </message>
    <message>
        <source>{words} is {role} of this statement already.</source>
        <translation>{words} est déjà {role} de cet énoncé.</translation>
    </message>
    <message>
        <source>Statement {n} has its {role} already: {words}. Delete that first, or 0 tags without joining.</source>
        <translation>L’énoncé {n} a déjà {role} : {words}. Supprimez-le d’abord, ou 0 marque sans joindre.</translation>
    </message>
    <message>
        <source>{label} is a role: open a statement first (Enter on its claim).</source>
        <translation>{label} est un rôle : ouvrez d’abord un énoncé (Entrée sur son affirmation).</translation>
    </message>
    <message>
        <source>{start} to {end} does not lie within the text ({n} characters).</source>
        <translation>{start} à {end} n’est pas dans le texte ({n} caractères).</translation>
    </message>
    <message>
        <source>{told} joined statement {n}</source>
        <translation>{told}, joint à l’énoncé {n}</translation>
    </message>
    <message>
        <source>Actor: not set</source>
        <translation>Acteur : non défini</translation>
    </message>
    <message>
        <source>Actor: {name}</source>
        <translation>Acteur : {name}</translation>
    </message>
    <message>
        <source>New actor: {name}</source>
        <translation>Nouvel acteur : {name}</translation>
    </message>
    <message>
        <source>Rename {name} to {new}</source>
        <translation>Renommer {name} en {new}</translation>
    </message>
    <message>
        <source>Actor {name}</source>
        <translation>Acteur {name}</translation>
    </message>
    <message>
        <source>Merge {name} into {other}</source>
        <translation>Fusionner {name} avec {other}</translation>
    </message>
    <message>
        <source>Split {name}</source>
        <translation>Séparer {name}</translation>
    </message>
    <message>
        <source>Set {role}</source>
        <translation>Définir {role}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Supprimer {name}</translation>
    </message>
    <message>
        <source>Link: {relation}</source>
        <translation>Lien : {relation}</translation>
    </message>
    <message>
        <source>Note on link</source>
        <translation>Note sur le lien</translation>
    </message>
    <message>
        <source>Remove link: {relation}</source>
        <translation>Supprimer le lien : {relation}</translation>
    </message>
    <message>
        <source>Relabel as {label}</source>
        <translation>Réétiqueter en {label}</translation>
    </message>
    <message>
        <source>Relabel as {label}: {told}</source>
        <translation>Réétiqueter en {label} : {told}</translation>
    </message>
    <message>
        <source>Move edge of {label}</source>
        <translation>Déplacer le bord de {label}</translation>
    </message>
    <message>
        <source>Add fragment</source>
        <translation>Ajouter un fragment</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Mark {label}</source>
        <translation>Marquer {label}</translation>
    </message>
    <message>
        <source>Mark {label}: {told}</source>
        <translation>Marquer {label} : {told}</translation>
    </message>
    <message>
        <source>Remove tags: {told}</source>
        <translation>Supprimer des marques : {told}</translation>
    </message>
    <message>
        <source>Mark complete</source>
        <translation>Marquer comme terminé</translation>
    </message>
    <message>
        <source>Mark begun</source>
        <translation>Marquer comme commencé</translation>
    </message>
    <message>
        <source>Mark review</source>
        <translation>Marquer pour relecture</translation>
    </message>
    <message>
        <source>Mark new</source>
        <translation>Marquer comme nouveau</translation>
    </message>
    <message>
        <source>{name}: not set</source>
        <translation>{name} : non défini</translation>
    </message>
    <message>
        <source>1 place, {words}</source>
        <translation>1 endroit, {words}</translation>
    </message>
    <message>
        <source>{n} places, {words}</source>
        <translation>{n} endroits, {words}</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>Importer {name}</translation>
    </message>
    <message>
        <source>Import {n} files</source>
        <translation>Importer {n} fichiers</translation>
    </message>
    <message>
        <source>Import {n} actors from {name}</source>
        <translation>Importer {n} acteurs de {name}</translation>
    </message>
    <message>
        <source>An import</source>
        <translation>Un import</translation>
    </message>
    <message>
        <source>Extend codebook</source>
        <translation>Compléter la grille</translation>
    </message>
    <message>
        <source>Merge label {name} into {other}: 1 span</source>
        <translation>Fusionner l’étiquette {name} avec {other} : 1 segment</translation>
    </message>
    <message>
        <source>Merge label {name} into {other}: {n} spans</source>
        <translation>Fusionner l’étiquette {name} avec {other} : {n} segments</translation>
    </message>
    <message>
        <source>Remove label {name}</source>
        <translation>Supprimer l’étiquette {name}</translation>
    </message>
    <message>
        <source>Codebook of {name}</source>
        <translation>Grille de {name}</translation>
    </message>
    <message>
        <source>Confirm 1 span under the new definition</source>
        <translation>Confirmer 1 segment sous la nouvelle définition</translation>
    </message>
    <message>
        <source>Confirm {n} spans under the new definition</source>
        <translation>Confirmer {n} segments sous la nouvelle définition</translation>
    </message>
    <message>
        <source>Article note</source>
        <translation>Note sur l’article</translation>
    </message>
    <message>
        <source>New project with codebook “{name}”</source>
        <translation>Nouveau projet avec la grille « {name} »</translation>
    </message>
    <message>
        <source>Undo {title}</source>
        <translation>Annuler : {title}</translation>
    </message>
    <message>
        <source>Redo {title}</source>
        <translation>Rétablir : {title}</translation>
    </message>
    <message>
        <source>Cannot undo “{title}”: {told}. Nothing was changed.</source>
        <translation>Impossible d’annuler « {title} » : {told}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Cannot redo “{title}”: {told}. Nothing was changed.</source>
        <translation>Impossible de rétablir « {title} » : {told}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{name} changed it at {time}</source>
        <translation>{name} l’a modifié à {time}</translation>
    </message>
    <message>
        <source>it was changed since</source>
        <translation>cela a changé depuis</translation>
    </message>
    <message>
        <source>you tagged the imported articles since</source>
        <translation>vous avez marqué les articles importés depuis</translation>
    </message>
    <message>
        <source>{name} tagged the imported articles since</source>
        <translation>{name} a marqué les articles importés depuis</translation>
    </message>
    <message>
        <source>another layer was added to the imported articles since</source>
        <translation>une autre couche a été ajoutée depuis aux articles importés</translation>
    </message>
    <message>
        <source>its actors are used elsewhere since</source>
        <translation>ses acteurs servent ailleurs depuis</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>Imported {n} articles, {spans} spans</source>
        <translation>{n} articles, {spans} segments importés</translation>
    </message>
    <message>
        <source>Imported {n} articles, {spans} spans; {known} were here already</source>
        <translation>{n} articles, {spans} segments importés ; {known} étaient déjà là</translation>
    </message>
    <message>
        <source>Imported {n} articles, {spans} spans; {refused} refused</source>
        <translation>{n} articles, {spans} segments importés ; {refused} refusés</translation>
    </message>
    <message>
        <source>Imported {n} articles, {spans} spans; {known} were here already; {refused} refused</source>
        <translation>{n} articles, {spans} segments importés ; {known} étaient déjà là ; {refused} refusés</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>There is no file to import there.</source>
        <translation>Il n’y a là aucun fichier à importer.</translation>
    </message>
    <message>
        <source>{name} belongs to an import that was undone by somebody else.</source>
        <translation>{name} appartient à un import que quelqu’un d’autre a annulé.</translation>
    </message>
    <message>
        <source>cannot be read: {reason}.</source>
        <translation>illisible : {reason}.</translation>
    </message>
    <message>
        <source>cannot be written: {reason}.</source>
        <translation>impossible à écrire : {reason}.</translation>
    </message>
    <message>
        <source>a label or relation type has a blank name.</source>
        <translation>une étiquette ou un lien a un nom vide.</translation>
    </message>
    <message>
        <source>an attribute has a blank name.</source>
        <translation>un attribut a un nom vide.</translation>
    </message>
    <message>
        <source>the codebook has no {name}.</source>
        <translation>la grille n’a pas {name}.</translation>
    </message>
    <message>
        <source>added to the codebook: label {name}</source>
        <translation>ajouté à la grille : étiquette {name}</translation>
    </message>
    <message>
        <source>added to the codebook: relation {name}</source>
        <translation>ajouté à la grille : lien {name}</translation>
    </message>
    <message>
        <source>added to the codebook: attribute {name} of {label}</source>
        <translation>ajouté à la grille : attribut {name} de {label}</translation>
    </message>
    <message>
        <source>{name} is in the project with another text.</source>
        <translation>{name} est dans le projet avec un autre texte.</translation>
    </message>
    <message>
        <source>1 link leads to articles that are not in the project; left out.</source>
        <translation>1 lien mène à des articles absents du projet ; omis.</translation>
    </message>
    <message>
        <source>{n} links lead to articles that are not in the project; left out.</source>
        <translation>{n} liens mènent à des articles absents du projet ; omis.</translation>
    </message>
    <message>
        <source>it does not fit the project: {reason}.</source>
        <translation>cela ne va pas avec le projet : {reason}.</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} articles</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>le fichier est vide.</translation>
    </message>
    <message>
        <source>{field} is {value}, not {wanted}.</source>
        <translation>{field} est {value}, pas {wanted}.</translation>
    </message>
    <message>
        <source>{field} {name} is none of {names}.</source>
        <translation>{field} {name} n’est pas parmi {names}.</translation>
    </message>
    <message>
        <source>{field} is not that of the text.</source>
        <translation>{field} n’est pas celle du texte.</translation>
    </message>
    <message>
        <source>{field} has no name.</source>
        <translation>{field} n’a pas de nom.</translation>
    </message>
    <message>
        <source>{field} is missing, but there are spans.</source>
        <translation>{field} manque, mais il y a des segments.</translation>
    </message>
    <message>
        <source>{field} is past the end of the text ({n}).</source>
        <translation>{field} dépasse la fin du texte ({n}).</translation>
    </message>
    <message>
        <source>{field} is not behind its start {n}.</source>
        <translation>{field} n’est pas après son début {n}.</translation>
    </message>
    <message>
        <source>{field} {words} is not what stands at {start} to {end}: {there}.</source>
        <translation>{field} {words} n’est pas ce qui figure de {start} à {end} : {there}.</translation>
    </message>
    <message>
        <source>{field} hold one whose end is not behind its start.</source>
        <translation>{field} en ont un dont la fin n’est pas après le début.</translation>
    </message>
    <message>
        <source>{field} reach from {start} to {end}, but start and end say {first} to {last}.</source>
        <translation>{field} vont de {start} à {end}, mais début et fin disent {first} à {last}.</translation>
    </message>
    <message>
        <source>{field} {words} is not what stands at the fragments: {there}.</source>
        <translation>{field} {words} n’est pas ce qui figure dans les fragments : {there}.</translation>
    </message>
    <message>
        <source>{field} is none of the line&apos;s entities.</source>
        <translation>{field} n’est aucun des acteurs de la ligne.</translation>
    </message>
    <message>
        <source>{field} belong to a layer, and the line has none.</source>
        <translation>{field} vont avec une couche, et la ligne n’en a pas.</translation>
    </message>
    <message>
        <source>{field} belongs to a layer, and the line has none.</source>
        <translation>{field} va avec une couche, et la ligne n’en a pas.</translation>
    </message>
    <message>
        <source>{field} is not within the text ({n}).</source>
        <translation>{field} n’est pas dans le texte ({n}).</translation>
    </message>
    <message>
        <source>{field} stands there twice.</source>
        <translation>{field} y figure deux fois.</translation>
    </message>
    <message>
        <source>{field} is no span of this line.</source>
        <translation>{field} n’est aucun segment de cette ligne.</translation>
    </message>
    <message>
        <source>{n} characters that cannot be kept (NUL, lone surrogates) became U+FFFD.</source>
        <translation>{n} caractères impossibles à garder (NUL, demi-codets isolés) sont devenus U+FFFD.</translation>
    </message>
    <message>
        <source>this is not JSON: {reason}.</source>
        <translation>ce n’est pas du JSON : {reason}.</translation>
    </message>
    <message>
        <source>this is not a JSON object.</source>
        <translation>ce n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>the line is longer than {n} bytes.</source>
        <translation>la ligne dépasse {n} octets.</translation>
    </message>
    <message>
        <source>read as {encoding}.</source>
        <translation>lu comme {encoding}.</translation>
    </message>
    <message>
        <source>this is not text ({why}).</source>
        <translation>ce n’est pas du texte ({why}).</translation>
    </message>
    <message>
        <source>it begins like a {kind} file</source>
        <translation>cela commence comme un fichier {kind}</translation>
    </message>
    <message>
        <source>it holds many zero bytes</source>
        <translation>cela contient beaucoup d’octets nuls</translation>
    </message>
    <message>
        <source>no encoding fits</source>
        <translation>aucun codage ne convient</translation>
    </message>
    <message>
        <source>the text has {n} characters; more than {most} are no article.</source>
        <translation>le texte a {n} caractères ; plus de {most} ne font pas un article.</translation>
    </message>
    <message>
        <source>no format that can be read fits this file; there are {names}.</source>
        <translation>aucun format lisible ne convient à ce fichier ; il y a {names}.</translation>
    </message>
    <message>
        <source>no format writes files that end in {suffix}; name one with --format.</source>
        <translation>aucun format n’écrit de fichiers en {suffix} ; nommez-en un avec --format.</translation>
    </message>
    <message>
        <source>No format {name} can be read; there are {names}.</source>
        <translation>Aucun format {name} ne se lit ; il y a {names}.</translation>
    </message>
    <message>
        <source>No format {name} can be written; there are {names}.</source>
        <translation>Aucun format {name} ne s’écrit ; il y a {names}.</translation>
    </message>
    <message>
        <source>Exported {n} articles, {spans} spans to {name}</source>
        <translation>{n} articles, {spans} segments exportés vers {name}</translation>
    </message>
    <message>
        <source>There is no status {name}; there are: {names}.</source>
        <translation>Il n’y a pas de statut {name} ; il y a : {names}.</translation>
    </message>
    <message>
        <source>The codebook has no label {name}; there are: {names}.</source>
        <translation>La grille n’a pas d’étiquette {name} ; il y a : {names}.</translation>
    </message>
    <message>
        <source>there is no layer {name}; there are: {names}.</source>
        <translation>il n’y a pas de couche {name} ; il y a : {names}.</translation>
    </message>
    <message>
        <source>--split {given}: a name stands there twice.</source>
        <translation>--split {given} : un nom y figure deux fois.</translation>
    </message>
    <message>
        <source>--split {given}: the shares must be above 0 and add up to 1.</source>
        <translation>--split {given} : les parts doivent dépasser 0 et faire 1 en tout.</translation>
    </message>
    <message>
        <source>--split {given} is not of the form train=0.8,dev=0.1,test=0.1.</source>
        <translation>--split {given} n’a pas la forme train=0.8,dev=0.1,test=0.1.</translation>
    </message>
    <message>
        <source>{path} lies in a folder that {service} syncs. Copying it while it is open can damage it: move it elsewhere and sync backups instead.</source>
        <translation>{path} est dans un dossier que {service} synchronise. Le copier pendant qu’il est ouvert peut l’abîmer : déplacez-le et synchronisez plutôt des sauvegardes.</translation>
    </message>
    <message>
        <source>{path} lies on a network drive: only one person at a time may open it there.</source>
        <translation>{path} est sur un lecteur réseau : une seule personne à la fois peut l’y ouvrir.</translation>
    </message>
    <message>
        <source>A team database is backed up on its server (pg_dump), not here.</source>
        <translation>Une base d’équipe se sauvegarde sur son serveur (pg_dump), pas ici.</translation>
    </message>
    <message>
        <source>there is such a file already.</source>
        <translation>il y a déjà un tel fichier.</translation>
    </message>
    <message>
        <source>the folder {path} does not exist.</source>
        <translation>le dossier {path} n’existe pas.</translation>
    </message>
    <message>
        <source>the project has no codebook; run &apos;annotator check&apos; and restore a backup.</source>
        <translation>le projet n’a pas de grille ; lancez &apos;annotator check&apos; et restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>{job} is under way; nothing was changed. Wait for it, or cancel it.</source>
        <translation>{job} est en cours ; rien n’a été modifié. Attendez ou annulez.</translation>
    </message>
    <message>
        <source>{job} is under way; cancel it first.</source>
        <translation>{job} est en cours ; annulez d’abord.</translation>
    </message>
    <message>
        <source>the project is open read-only; nothing was changed.</source>
        <translation>le projet est ouvert en lecture seule ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This article is not in the project any more.</source>
        <translation>Cet article n’est plus dans le projet.</translation>
    </message>
    <message>
        <source>the text of “{name}” is damaged (its checksum is wrong); restore a backup.</source>
        <translation>le texte de « {name} » est endommagé (somme de contrôle fausse) ; restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>no copy could be made: {told}.</source>
        <translation>aucune copie n’a pu être faite : {told}.</translation>
    </message>
    <message>
        <source>no backup could be made: {told}.</source>
        <translation>aucune sauvegarde n’a pu être faite : {told}.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the project file is damaged; run &apos;annotator check&apos; and restore a backup.</source>
        <translation>le fichier du projet est endommagé ; lancez &apos;annotator check&apos; et restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>the project file is damaged, no copy was made; restore a backup.</source>
        <translation>le fichier du projet est endommagé, aucune copie n’a été faite ; restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>another program has locked the project; nothing was changed, try again when it is done.</source>
        <translation>un autre programme a verrouillé le projet ; rien n’a été modifié, réessayez ensuite.</translation>
    </message>
    <message>
        <source>the disk is full; nothing was changed, free some space and do it again.</source>
        <translation>le disque est plein ; rien n’a été modifié, libérez de la place et recommencez.</translation>
    </message>
    <message>
        <source>the project cannot be written (read-only).</source>
        <translation>le projet ne peut être écrit (lecture seule).</translation>
    </message>
    <message>
        <source>this is not an Annotator project.</source>
        <translation>ce n’est pas un projet Annotator.</translation>
    </message>
    <message>
        <source>this is a database, but not an Annotator project.</source>
        <translation>c’est une base de données, mais pas un projet Annotator.</translation>
    </message>
    <message>
        <source>the disk reported an error; nothing was changed.</source>
        <translation>le disque signale une erreur ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>the project file cannot be opened.</source>
        <translation>le fichier du projet ne s’ouvre pas.</translation>
    </message>
    <message>
        <source>the file is empty; restore it from a backup in {path}.</source>
        <translation>le fichier est vide ; restaurez-le d’une sauvegarde dans {path}.</translation>
    </message>
    <message>
        <source>made by a newer Annotator (format {n}, this one knows {known}); update the program.</source>
        <translation>fait par un Annotator plus récent (format {n}, celui-ci connaît {known}) ; mettez le programme à jour.</translation>
    </message>
    <message>
        <source>made by a newer Annotator (schema {n}, this one knows {known}); update the program.</source>
        <translation>fait par un Annotator plus récent (schéma {n}, celui-ci connaît {known}) ; mettez le programme à jour.</translation>
    </message>
    <message>
        <source>made by an older Annotator; open it once to write, so that it is brought up to date.</source>
        <translation>fait par un Annotator plus ancien ; ouvrez-le une fois en écriture pour le mettre à niveau.</translation>
    </message>
    <message>
        <source>the file is cut off ({size} of {whole} bytes); restore it from a backup in {path}.</source>
        <translation>le fichier est tronqué ({size} sur {whole} octets) ; restaurez-le d’une sauvegarde dans {path}.</translation>
    </message>
    <message>
        <source>this is a folder, not a project file.</source>
        <translation>c’est un dossier, pas un fichier de projet.</translation>
    </message>
    <message>
        <source>there is a project already.</source>
        <translation>il y a déjà un projet.</translation>
    </message>
    <message>
        <source>the project file was deleted, moved or replaced while it was open; nothing more can be saved there. Use File, Save a copy.</source>
        <translation>le fichier du projet a été supprimé, déplacé ou remplacé pendant qu’il était ouvert ; rien ne peut plus y être enregistré. Prenez Fichier, Enregistrer une copie.</translation>
    </message>
    <message>
        <source>The text of a document is written once and never changed.</source>
        <translation>Le texte d’un article est écrit une fois et jamais modifié.</translation>
    </message>
    <message>
        <source>{n} of {all} values ({kind}) were changed by somebody else meanwhile; nothing was changed.</source>
        <translation>{n} valeurs sur {all} ({kind}) ont été modifiées entre-temps par quelqu’un d’autre ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>the change does not fit the project any more; nothing was changed.</source>
        <translation>la modification ne va plus avec le projet ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Merging {name} into {other}</source>
        <translation>Fusion de {name} avec {other}</translation>
    </message>
    <message>
        <source>Reading tags</source>
        <translation>Lecture des marques</translation>
    </message>
    <message>
        <source>Looking for untagged names</source>
        <translation>Recherche de noms non marqués</translation>
    </message>
    <message>
        <source>Indexing words, once</source>
        <translation>Indexation des mots, une fois</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} trouvés</translation>
    </message>
    <message>
        <source>bears that name</source>
        <translation>porte ce nom</translation>
    </message>
    <message>
        <source>held that office then</source>
        <translation>avait alors cette fonction</translation>
    </message>
    <message>
        <source>earlier in the article</source>
        <translation>plus haut dans l’article</translation>
    </message>
    <message>
        <source>the last one mentioned</source>
        <translation>le dernier nommé</translation>
    </message>
    <message>
        <source>like spelling</source>
        <translation>orthographe voisine</translation>
    </message>
    <message>
        <source>That is no key that a command can have.</source>
        <translation>Aucune commande ne peut avoir cette touche.</translation>
    </message>
    <message>
        <source>{key} is taken: {command}.</source>
        <translation>{key} est prise : {command}.</translation>
    </message>
    <message>
        <source>The usual key {key} is taken: {command}.</source>
        <translation>La touche habituelle {key} est prise : {command}.</translation>
    </message>
    <message>
        <source>No part of this article is marked as boilerplate.</source>
        <translation>Aucune partie de cet article n’est marquée comme remplissage.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Aucun article n’est ouvert.</translation>
    </message>
    <message>
        <source>Confirming</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Exported {n} articles, {spans} spans to {name}; not carried: {what}</source>
        <translation>{n} articles, {spans} segments exportés vers {name} ; non transmis : {what}</translation>
    </message>
    <message>
        <source>the format {name} cannot carry: {what}; nothing was written.</source>
        <translation>le format {name} ne peut transmettre : {what} ; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>What was written cannot be read back: {told}</source>
        <translation>Ce qui a été écrit ne se relit pas : {told}</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>{field} {words} is not what stands there: {there}.</source>
        <translation>{field} {words} n’est pas ce qui figure là : {there}.</translation>
    </message>
    <message>
        <source>the text of it, {name}, is not beside it.</source>
        <translation>son texte, {name}, n’est pas à côté.</translation>
    </message>
    <message>
        <source>its offsets count UTF-16 units; read so.</source>
        <translation>ses positions comptent des unités UTF-16 ; lues ainsi.</translation>
    </message>
    <message>
        <source>{field} names {name}, which is not there.</source>
        <translation>{field} nomme {name}, qui n’existe pas.</translation>
    </message>
    <message>
        <source>{field} speaks of {name}, which is not there.</source>
        <translation>{field} parle de {name}, qui n’existe pas.</translation>
    </message>
    <message>
        <source>this is no line of brat&apos;s: {words}.</source>
        <translation>ce n’est pas une ligne de brat : {words}.</translation>
    </message>
    <message>
        <source>{field} is no triple of start, end and label: {value}.</source>
        <translation>{field} n’est pas un triplet début, fin, étiquette : {value}.</translation>
    </message>
    <message>
        <source>{field} has no label.</source>
        <translation>{field} n’a pas d’étiquette.</translation>
    </message>
    <message>
        <source>{field} has no place in the text.</source>
        <translation>{field} n’a pas de place dans le texte.</translation>
    </message>
    <message>
        <source>{field} reaches from {start} to {end}, past the text of {n} characters.</source>
        <translation>{field} va de {start} à {end}, au-delà du texte de {n} caractères.</translation>
    </message>
    <message>
        <source>{field} ends at {end}, which is not behind its start {start}.</source>
        <translation>{field} finit à {end}, pas après son début {start}.</translation>
    </message>
    <message>
        <source>{field} has no type.</source>
        <translation>{field} n’a pas de type.</translation>
    </message>
    <message>
        <source>{field} links a span that is not there.</source>
        <translation>{field} relie un segment qui n’existe pas.</translation>
    </message>
    <message>
        <source>{field} has an offset that is no number: {value}.</source>
        <translation>{field} a une position qui n’est pas un nombre : {value}.</translation>
    </message>
    <message>
        <source>{field} holds no text.</source>
        <translation>{field} ne contient pas de texte.</translation>
    </message>
    <message>
        <source>{field} is marked on a page (HyperText) and has no global offsets.</source>
        <translation>{field} est marqué sur une page (HyperText) et n’a pas de positions globales.</translation>
    </message>
    <message>
        <source>{field} names the token {number}; there are {n}.</source>
        <translation>{field} nomme le jeton {number} ; il y en a {n}.</translation>
    </message>
    <message>
        <source>This format needs spaCy: pip install &apos;annotator-desk[nlp]&apos;.</source>
        <translation>Ce format demande spaCy : pip install &apos;annotator-desk[nlp]&apos;.</translation>
    </message>
    <message>
        <source>this is no DocBin: {reason}.</source>
        <translation>ce n’est pas un DocBin : {reason}.</translation>
    </message>
    <message>
        <source>{words} has no tag.</source>
        <translation>{words} n’a pas de balise.</translation>
    </message>
    <message>
        <source>there is no column {name}.</source>
        <translation>il n’y a pas de colonne {name}.</translation>
    </message>
    <message>
        <source>The sheet {name} would have more than {n} rows; export as CSV, or choose fewer articles.</source>
        <translation>La feuille {name} aurait plus de {n} lignes ; exportez en CSV ou choisissez moins d’articles.</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>zones</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>métadonnées</translation>
    </message>
    <message>
        <source>articles without tags</source>
        <translation>articles sans marques</translation>
    </message>
    <message>
        <source>articles without words</source>
        <translation>articles sans mots</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>couches</translation>
    </message>
    <message>
        <source>coders</source>
        <translation>codeurs</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statut</translation>
    </message>
    <message>
        <source>document labels</source>
        <translation>étiquettes d’articles</translation>
    </message>
    <message>
        <source>notes on articles</source>
        <translation>notes sur les articles</translation>
    </message>
    <message>
        <source>codebook revision</source>
        <translation>révision de la grille</translation>
    </message>
    <message>
        <source>discontinuous spans</source>
        <translation>segments discontinus</translation>
    </message>
    <message>
        <source>attributes of spans</source>
        <translation>attributs de segments</translation>
    </message>
    <message>
        <source>attributes of relations</source>
        <translation>attributs de liens</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>line breaks in notes</source>
        <translation>retours à la ligne dans les notes</translation>
    </message>
    <message>
        <source>unknown keys</source>
        <translation>clés inconnues</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>acteurs</translation>
    </message>
    <message>
        <source>spans within or across others</source>
        <translation>segments dans ou sur d’autres</translation>
    </message>
    <message>
        <source>links between articles</source>
        <translation>liens entre articles</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>liens</translation>
    </message>
    <message>
        <source>relations of spans that are lost</source>
        <translation>liens de segments perdus</translation>
    </message>
    <message>
        <source>spaces and line ends of the text</source>
        <translation>espaces et fins de ligne du texte</translation>
    </message>
    <message>
        <source>spans without a token</source>
        <translation>segments sans jeton</translation>
    </message>
    <message>
        <source>spans that end within a token (widened)</source>
        <translation>segments qui finissent dans un jeton (élargis)</translation>
    </message>
    <message>
        <source>spaces at the ends of spans</source>
        <translation>espaces aux bouts des segments</translation>
    </message>
    <message>
        <source>texts longer than a cell ({n} characters)</source>
        <translation>textes plus longs qu’une cellule ({n} caractères)</translation>
    </message>
    <message>
        <source>articles that read back otherwise</source>
        <translation>articles qui se relisent autrement</translation>
    </message>
    <message>
        <source>spans that did not come back</source>
        <translation>segments qui ne sont pas revenus</translation>
    </message>
    <message>
        <source>{line} has {n} columns, not ten.</source>
        <translation>{line} a {n} colonnes, pas dix.</translation>
    </message>
    <message>
        <source>{field} is no number of a word: {key}.</source>
        <translation>{field} n’est pas le numéro d’un mot : {key}.</translation>
    </message>
    <message>
        <source>{field} begins {key}, which does not end.</source>
        <translation>{field} commence {key}, qui ne finit pas.</translation>
    </message>
    <message>
        <source>{field} ends {key}, which has not begun.</source>
        <translation>{field} finit {key}, qui n’a pas commencé.</translation>
    </message>
    <message>
        <source>This format needs pyarrow: pip install &apos;annotator-desk[parquet]&apos;.</source>
        <translation>Ce format demande pyarrow : pip install &apos;annotator-desk[parquet]&apos;.</translation>
    </message>
    <message>
        <source>this is no Parquet: {why}.</source>
        <translation>ce n’est pas du Parquet : {why}.</translation>
    </message>
    <message>
        <source>{field} is missing; there are the columns {names}.</source>
        <translation>{field} manque ; il y a les colonnes {names}.</translation>
    </message>
    <message>
        <source>{file}: there are no codes in it.</source>
        <translation>{file} : il n’y a pas de codes dedans.</translation>
    </message>
    <message>
        <source>{file}: {n} sources have no plain text in the archive; {m} selections in them were left out.</source>
        <translation>{file} : {n} sources n’ont pas de texte brut dans l’archive ; {m} sélections y ont été laissées de côté.</translation>
    </message>
    <message>
        <source>{file}: the positions in {name} count {ways}; read so.</source>
        <translation>{file} : les positions dans {name} comptent {ways} ; lu ainsi.</translation>
    </message>
    <message>
        <source>{field} has a position that is no number.</source>
        <translation>{field} a une position qui n’est pas un nombre.</translation>
    </message>
    <message>
        <source>there is no project in the archive.</source>
        <translation>il n’y a pas de projet dans l’archive.</translation>
    </message>
    <message>
        <source>{file}: {n} annotations without words were left out.</source>
        <translation>{file} : {n} annotations sans mots ont été laissées de côté.</translation>
    </message>
    <message>
        <source>{field} reaches from {start} to {end}, past the text of {n} units.</source>
        <translation>{field} va de {start} à {end}, au-delà du texte de {n} unités.</translation>
    </message>
    <message>
        <source>{field} begins or ends within a character: {why}.</source>
        <translation>{field} commence ou finit à l’intérieur d’un caractère : {why}.</translation>
    </message>
    <message>
        <source>{field} speaks of {name} that is not beside the file, and quotes nothing of it.</source>
        <translation>{field} parle de {name}, qui n’est pas à côté du fichier, et n’en cite rien.</translation>
    </message>
    <message>
        <source>{field} has no selector that tells a place.</source>
        <translation>{field} n’a pas de sélecteur qui dise un endroit.</translation>
    </message>
    <message>
        <source>its end is told at {n}; its words end at {m}.</source>
        <translation>sa fin est dite à {n} ; ses mots finissent à {m}.</translation>
    </message>
    <message>
        <source>its words stand not at {n}, but at {m}; taken from there.</source>
        <translation>ses mots ne sont pas à {n}, mais à {m} ; pris de là.</translation>
    </message>
    <message>
        <source>{file}: the text {name} is not there; in its place stands what is quoted.</source>
        <translation>{file} : le texte {name} n’est pas là ; à sa place est ce qui en est cité.</translation>
    </message>
    <message>
        <source>the token {word} does not stand in its sentence.</source>
        <translation>le mot {word} n’est pas dans sa phrase.</translation>
    </message>
    <message>
        <source>{file}: its offsets count code points; read so.</source>
        <translation>{file} : ses positions comptent des points de code ; lu ainsi.</translation>
    </message>
    <message>
        <source>{word} is not what stands at {n}: {there}.</source>
        <translation>{word} n’est pas ce qui est à {n} : {there}.</translation>
    </message>
    <message>
        <source>has {n} columns; {layer} needs more.</source>
        <translation>a {n} colonnes ; {layer} en demande plus.</translation>
    </message>
    <message>
        <source>{line} is no row of a token.</source>
        <translation>{line} n’est pas la ligne d’un mot.</translation>
    </message>
    <message>
        <source>characters that XML forbids (now U+FFFD)</source>
        <translation>caractères que XML interdit (maintenant U+FFFD)</translation>
    </message>
    <message>
        <source>this is not XML: {why}.</source>
        <translation>ce n’est pas du XML : {why}.</translation>
    </message>
    <message>
        <source>it declares a document type, which no file of this kind needs.</source>
        <translation>il déclare un type de document, dont aucun fichier de ce genre n’a besoin.</translation>
    </message>
    <message>
        <source>There is no profile {name}; there are: {names}.</source>
        <translation>Il n’y a pas de profil {name} ; il y a : {names}.</translation>
    </message>
    <message>
        <source>{name} is no name of a profile.</source>
        <translation>{name} n’est pas un nom de profil.</translation>
    </message>
    <message>
        <source>{day} is no day of the form 2026-03-09, 2026-03 or 2026.</source>
        <translation>{day} n’est pas un jour de la forme 2026-03-09, 2026-03 ou 2026.</translation>
    </message>
    <message>
        <source>spans in zones that are left out</source>
        <translation>segments dans des zones omises</translation>
    </message>
    <message>
        <source>spans that reach into zones that are left out (cut)</source>
        <translation>segments qui débordent sur des zones omises (coupés)</translation>
    </message>
    <message>
        <source>--split {given}: {name} is no name of a side: letters, digits, - and _.</source>
        <translation>--split {given} : {name} n’est pas un nom de côté : lettres, chiffres, - et _.</translation>
    </message>
    <message>
        <source>{field} {name} is none that the article has in {table}.</source>
        <translation>{field} {name} n’en est pas une que l’article a dans {table}.</translation>
    </message>
    <message>
        <source>{field} {name} is not in {table}.</source>
        <translation>{field} {name} n’est pas dans {table}.</translation>
    </message>
    <message>
        <source>{field} names no token: {cell}.</source>
        <translation>{field} ne nomme pas de mot : {cell}.</translation>
    </message>
    <message>
        <source>Tag {n} articles again</source>
        <translation>Marquer {n} articles de nouveau</translation>
    </message>
    <message>
        <source>The share must be above 0 and at most 1, and the days not below 0.</source>
        <translation>La part doit être au-dessus de 0 et d’au plus 1, et les jours pas sous 0.</translation>
    </message>
    <message>
        <source>No article is due to be tagged again: none was completed that long ago.</source>
        <translation>Aucun article n’est à marquer de nouveau : aucun n’a été terminé il y a si longtemps.</translation>
    </message>
    <message>
        <source>Agreement needs two layers: name at least two, --layers A,B.</source>
        <translation>L’accord demande deux couches : nommez-en au moins deux, --layers A,B.</translation>
    </message>
    <message>
        <source>{file}: agreement needs two layers of one article; import a colleague&apos;s bundle.</source>
        <translation>{file}: l’accord demande deux couches d’un article ; importez le paquet d’un collègue.</translation>
    </message>
    <message>
        <source>{n} layers are not called complete by their coders; they count as they are.</source>
        <translation>{n} couches ne sont pas dites terminées par leurs codeurs ; elles comptent telles quelles.</translation>
    </message>
    <message>
        <source>There is no measure {name}; there are: {names}.</source>
        <translation>Il n’y a pas de mesure {name} ; il y a : {names}.</translation>
    </message>
    <message>
        <source>Agreement needs two layers of one article; import a colleague&apos;s bundle.</source>
        <translation>L’accord demande deux couches d’un article ; importez le paquet d’un collègue.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Collecte</translation>
    </message>
    <message>
        <source>from character {n} on it says “{a}” here and “{b}” there{more}.</source>
        <translation>à partir du caractère {n}, il est dit « {a} » ici et « {b} » là{more}.</translation>
    </message>
    <message>
        <source>Merge bundle of {name}</source>
        <translation>Fusionner le paquet de {name}</translation>
    </message>
    <message>
        <source>it has {n} characters there, {m} here.</source>
        <translation>il a {n} caractères là, {m} ici.</translation>
    </message>
    <message>
        <source>The codebook lacks labels of the bundle: {names}. Say what they become first; nothing was changed.</source>
        <translation>Il manque au codebook des étiquettes du paquet : {names}. Dites d’abord ce qu’elles deviennent ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The text of “{name}” is not the one that its hash is of; nothing was changed.</source>
        <translation>Le texte de « {name} » n’est pas celui de son empreinte ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{n} links of the layer “{name}” lead to articles that are not here; they stay outside.</source>
        <translation>{n} liens de la couche « {name} » mènent à des articles absents ; ils restent dehors.</translation>
    </message>
    <message>
        <source>A span of the layer “{name}” does not lie within “{title}”; nothing was changed.</source>
        <translation>Un segment de la couche « {name} » n’est pas dans « {title} » ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The text of “{name}” is another one in the bundle: {why} Nothing was changed.</source>
        <translation>Le texte de « {name} » est un autre dans le paquet : {why} Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The layer “{name}” is of another article in the bundle; nothing was changed.</source>
        <translation>La couche « {name} » est d’un autre article dans le paquet ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The {kind} {key} is another one in the bundle, though it never changes; nothing was changed.</source>
        <translation>{kind} {key} est autre dans le paquet, bien qu’il ne change jamais ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Write the comment first.</source>
        <translation>Écrivez d’abord le commentaire.</translation>
    </message>
    <message>
        <source>One layer has nothing to differ from: name at least two, --layers A,B.</source>
        <translation>Une couche n’a rien dont différer : nommez-en au moins deux, --layers A,B.</translation>
    </message>
    <message>
        <source>{file}: no article has {layers} to compare. Import a colleague&apos;s bundle.</source>
        <translation>{file}: aucun article n’a {layers} à comparer. Importez le paquet d’un collègue.</translation>
    </message>
    <message>
        <source>Say why you appeal: the reviewer will read it.</source>
        <translation>Dites pourquoi ce recours : le réviseur le lira.</translation>
    </message>
    <message>
        <source>Accept the decision</source>
        <translation>Accepter la décision</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Recours</translation>
    </message>
    <message>
        <source>Review needs two layers; “{title}” has {n} ({names}).{more} Import a colleague&apos;s bundle.</source>
        <translation>La révision demande deux couches ; « {title} » en a {n} ({names}).{more} Importez le paquet d’un collègue.</translation>
    </message>
    <message>
        <source>No other open case differs in the same way.</source>
        <translation>Aucun autre cas ouvert ne diffère de la même façon.</translation>
    </message>
    <message>
        <source>The review is not finished: {n} open cases. Settle them first.</source>
        <translation>La révision n’est pas finie : {n} cas ouverts. Tranchez-les d’abord.</translation>
    </message>
    <message>
        <source>The review is signed off already.</source>
        <translation>La révision est déjà validée.</translation>
    </message>
    <message>
        <source>{file}: the records are not those that the manifest was made for; nothing was changed.</source>
        <translation>{file}: les enregistrements ne sont pas ceux du manifeste ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{file}: a bundle holds no file “{name}”; nothing was changed.</source>
        <translation>{file}: un paquet ne contient pas de fichier « {name} » ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{file}: this is no bundle: it must hold {a} and {b}, once each.</source>
        <translation>{file}: ce n’est pas un paquet : il doit contenir {a} et {b}, une fois chacun.</translation>
    </message>
    <message>
        <source>{file}: its records are larger than {n} GiB; nothing was changed.</source>
        <translation>{file}: ses enregistrements dépassent {n} Gio ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{file}: made by a newer Annotator, {a}; this one knows {b}: update the program.</source>
        <translation>{file}: fait par un Annotator plus récent, {a} ; celui-ci connaît {b} : mettez le programme à jour.</translation>
    </message>
    <message>
        <source>{file}: this is no bundle: its manifest does not say {a}.</source>
        <translation>{file}: ce n’est pas un paquet : son manifeste ne dit pas {a}.</translation>
    </message>
    <message>
        <source>{file}: {part}, line {n}: there is no kind of record {kind}; nothing was changed.</source>
        <translation>{file}: {part}, ligne {n} : il n’y a pas d’enregistrement du genre {kind} ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{file}: {part}, line {n}: the {kind} {key} was altered after it was exported (its hash is another one); nothing was changed.</source>
        <translation>{file}: {part}, ligne {n} : {kind} {key} a été modifié après l’export (son empreinte est autre) ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{file}: it cannot be written ({why}).</source>
        <translation>{file}: ne peut pas être écrit ({why}).</translation>
    </message>
    <message>
        <source>{file}: this is no bundle, or it is cut off ({why}); nothing was changed.</source>
        <translation>{file}: ce n’est pas un paquet, ou il est tronqué ({why}) ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{file}: its manifest cannot be read ({why}); nothing was changed.</source>
        <translation>{file}: son manifeste ne peut pas être lu ({why}) ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{file}: {part}, line {n}: this is no record ({why}); nothing was changed.</source>
        <translation>{file}: {part}, ligne {n} : ce n’est pas un enregistrement ({why}) ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>Articles of the bundle of {name}</source>
        <translation>Articles du paquet de {name}</translation>
    </message>
    <message>
        <source>A relation ({type}) of the layer “{name}” leaves a span that is not in it; nothing was changed.</source>
        <translation>Une relation ({type}) de la couche « {name} » part d’un segment qui n’y est pas ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The decision {key} says nothing that can be read; nothing was changed.</source>
        <translation>La décision {key} ne dit rien de lisible ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{file}: {part}, line {n}: this is no {kind} ({why}); nothing was changed.</source>
        <translation>{file}: {part}, ligne {n} : ce n’est pas un enregistrement {kind} ({why}) ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>the article has no text.</source>
        <translation>l’article n’a pas de texte.</translation>
    </message>
    <message>
        <source>it holds no article.</source>
        <translation>il ne contient aucun article.</translation>
    </message>
    <message>
        <source>it holds no article ({problem}).</source>
        <translation>il ne contient aucun article ({problem}).</translation>
    </message>
    <message>
        <source>it holds no article: LexisNexis reports an error in its place.</source>
        <translation>pas d’article : LexisNexis signale une erreur à sa place.</translation>
    </message>
    <message>
        <source>it declares entities, which no press archive does and attacks do.</source>
        <translation>il déclare des entités, ce que ne fait aucune archive de presse mais bien une attaque.</translation>
    </message>
    <message>
        <source>this message cannot be read ({why}).</source>
        <translation>ce message est illisible ({why}).</translation>
    </message>
    <message>
        <source>this is not JSON.</source>
        <translation>ce n’est pas du JSON.</translation>
    </message>
    <message>
        <source>this is no JSON object.</source>
        <translation>ce n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>is empty.</source>
        <translation>est vide.</translation>
    </message>
    <message>
        <source>the line is longer than {n} million characters.</source>
        <translation>la ligne dépasse {n} millions de caractères.</translation>
    </message>
    <message>
        <source>it holds no objects.</source>
        <translation>il ne contient aucun objet.</translation>
    </message>
    <message>
        <source>it is protected with AES, which needs a part that is not installed: pip install annotator-desk[pdf].</source>
        <translation>il est protégé par AES ; il manque un composant : pip install annotator-desk[pdf].</translation>
    </message>
    <message>
        <source>it has {n} pages; more than {most} are no article.</source>
        <translation>il a {n} pages ; plus de {most} ne sont pas un article.</translation>
    </message>
    <message>
        <source>it holds no words, only pictures of them; recognise its text first (OCR).</source>
        <translation>il ne contient pas de mots, seulement leurs images ; reconnaissez d’abord le texte (OCR).</translation>
    </message>
    <message>
        <source>this file cannot be read ({why}).</source>
        <translation>ce fichier est illisible ({why}).</translation>
    </message>
    <message>
        <source>it is protected by a password; save it without one and import it again.</source>
        <translation>il est protégé par un mot de passe ; enregistrez-le sans et importez-le à nouveau.</translation>
    </message>
    <message>
        <source>the table is empty.</source>
        <translation>le tableau est vide.</translation>
    </message>
    <message>
        <source>its column {name} is empty.</source>
        <translation>sa colonne {name} est vide.</translation>
    </message>
    <message>
        <source>{file}: the web archive breaks off behind record {n} ({why}); the pages before it were read.</source>
        <translation>{file}: l’archive web s’interrompt après l’enregistrement {n} ({why}) ; les pages précédentes ont été lues.</translation>
    </message>
    <message>
        <source>There is no field {name} for names of files; there are {names} and *.</source>
        <translation>Il n’y a pas de champ {name} pour les noms de fichiers ; il y a {names} et *.</translation>
    </message>
    <message>
        <source>The pattern {pattern} names no field; write one in braces, as in {example}.</source>
        <translation>Le modèle {pattern} ne nomme aucun champ ; écrivez-en un entre accolades, comme dans {example}.</translation>
    </message>
    <message>
        <source>The pattern {pattern} names {name} twice.</source>
        <translation>Le modèle {pattern} nomme deux fois {name}.</translation>
    </message>
    <message>
        <source>There is no keyword.</source>
        <translation>Il n’y a pas de mot-clé.</translation>
    </message>
    <message>
        <source>The keywords {words} cannot be read; write words with commas between them.</source>
        <translation>Les mots-clés {words} sont illisibles ; écrivez des mots séparés par des virgules.</translation>
    </message>
    <message>
        <source>{file}: archives lie within archives more than {n} deep; unpack it and import the folder.</source>
        <translation>{file}: des archives sont imbriquées sur plus de {n} niveaux ; décompressez-la et importez le dossier.</translation>
    </message>
    <message>
        <source>{file}: there is no file in it to import.</source>
        <translation>{file}: elle ne contient aucun fichier à importer.</translation>
    </message>
    <message>
        <source>{file}: it needs more memory than there is for one file.</source>
        <translation>{file}: il faut plus de mémoire qu’il n’y en a pour un fichier.</translation>
    </message>
    <message>
        <source>{file}: what is in it lies too deep within itself.</source>
        <translation>{file}: son contenu est trop profondément imbriqué.</translation>
    </message>
    <message>
        <source>{file}: this file broke its reader (it may ask for too much memory); it was left out.</source>
        <translation>{file}: ce fichier a fait tomber son lecteur (il demande peut-être trop de mémoire) ; il a été laissé de côté.</translation>
    </message>
    <message>
        <source>The profile {name} holds no files; name some.</source>
        <translation>Le profil {name} ne contient aucun fichier ; nommez-en.</translation>
    </message>
    <message>
        <source>Reading articles</source>
        <translation>Lecture des articles</translation>
    </message>
    <message>
        <source>Comparing articles</source>
        <translation>Comparaison des articles</translation>
    </message>
    <message>
        <source>Find versions of stories</source>
        <translation>Chercher les versions d’histoires</translation>
    </message>
    <message>
        <source>A search for stories</source>
        <translation>Une recherche d’histoires</translation>
    </message>
    <message>
        <source>This article is in no story.</source>
        <translation>Cet article n’appartient à aucune histoire.</translation>
    </message>
    <message>
        <source>Take out of story</source>
        <translation>Retirer de l’histoire</translation>
    </message>
    <message>
        <source>Put into story</source>
        <translation>Mettre dans l’histoire</translation>
    </message>
    <message>
        <source>These articles are in one story already.</source>
        <translation>Ces articles sont déjà dans une même histoire.</translation>
    </message>
    <message>
        <source>No article tells the story of another.</source>
        <translation>Aucun article ne raconte l’histoire d’un autre.</translation>
    </message>
    <message>
        <source>begins or ends within a character.</source>
        <translation>commence ou finit au milieu d’un caractère.</translation>
    </message>
    <message>
        <source>this database cannot be read ({why}).</source>
        <translation>cette base de données est illisible ({why}).</translation>
    </message>
    <message>
        <source>There is no zone {kind}; there are {kinds}.</source>
        <translation>Il n’y a pas de zone {kind} ; il y a {kinds}.</translation>
    </message>
    <message>
        <source>There are no words here that a zone could hold.</source>
        <translation>Il n’y a pas de mots ici qu’une zone pourrait contenir.</translation>
    </message>
    <message>
        <source>This is {kind} already.</source>
        <translation>C’est déjà {kind}.</translation>
    </message>
    <message>
        <source>Set zone: {kind}</source>
        <translation>Définir la zone : {kind}</translation>
    </message>
    <message>
        <source>The rules find just the zones that are there.</source>
        <translation>Les règles trouvent exactement les zones présentes.</translation>
    </message>
    <message>
        <source>Find zones again</source>
        <translation>Chercher à nouveau les zones</translation>
    </message>
    <message>
        <source>Place {label}</source>
        <translation>Placer {label}</translation>
    </message>
    <message>
        <source>Comparing the texts</source>
        <translation>Comparaison des textes</translation>
    </message>
    <message>
        <source>This article was corrected meanwhile; correct the new version.</source>
        <translation>Cet article a été corrigé entre-temps ; corrigez la nouvelle version.</translation>
    </message>
    <message>
        <source>{file}: a new version is one article; the file holds none.</source>
        <translation>{file}: une nouvelle version est un article ; le fichier n’en contient pas.</translation>
    </message>
    <message>
        <source>{file}: a new version is one article; the file holds several.</source>
        <translation>{file}: une nouvelle version est un article ; le fichier en contient plusieurs.</translation>
    </message>
    <message>
        <source>The new version has no words.</source>
        <translation>La nouvelle version n’a pas de mots.</translation>
    </message>
    <message>
        <source>The new version is the same as the old one, character by character.</source>
        <translation>La nouvelle version est la même que l’ancienne, caractère par caractère.</translation>
    </message>
    <message>
        <source>“{title}” has a newer version already; correct that one.</source>
        <translation>« {title} » a déjà une version plus récente ; corrigez celle-là.</translation>
    </message>
    <message>
        <source>This text is in the project already: “{title}”.</source>
        <translation>Ce texte est déjà dans le projet : « {title} ».</translation>
    </message>
    <message>
        <source>Correct “{title}”</source>
        <translation>Corriger « {title} »</translation>
    </message>
    <message>
        <source>This tag is placed already.</source>
        <translation>Cette marque est déjà placée.</translation>
    </message>
    <message>
        <source>This tag is a colleague&apos;s: only its coder takes it off the list.</source>
        <translation>Cette marque est celle d’un collègue : seul son auteur la retire de la liste.</translation>
    </message>
    <message>
        <source>Dismiss lost tag</source>
        <translation>Écarter la marque perdue</translation>
    </message>
    <message>
        <source>Dismiss lost tags</source>
        <translation>Écarter les marques perdues</translation>
    </message>
    <message>
        <source>Placing tags</source>
        <translation>Placement des marques</translation>
    </message>
    <message>
        <source>Listing files</source>
        <translation>Liste des fichiers</translation>
    </message>
    <message>
        <source>{place}: there is no article with the id or the title {name}.</source>
        <translation>{place}: il n’y a pas d’article avec l’identifiant ou le titre {name}.</translation>
    </message>
    <message>
        <source>{place}: {n} articles are called {name}.</source>
        <translation>{place}: {n} articles s’appellent {name}.</translation>
    </message>
    <message>
        <source>Take over tags of {outlet}</source>
        <translation>Reprendre les marques de {outlet}</translation>
    </message>
    <message>
        <source>“{title}” has no tags to take over.</source>
        <translation>« {title} » n’a pas de marques à reprendre.</translation>
    </message>
    <message>
        <source>These are the same article.</source>
        <translation>C’est le même article.</translation>
    </message>
    <message>
        <source>There is nothing to suggest: all of it is tagged here already, or stands in sentences that were changed.</source>
        <translation>Il n’y a rien à suggérer : tout est déjà marqué ici ou se trouve dans des phrases modifiées.</translation>
    </message>
    <message>
        <source>No further article tells the story of another.</source>
        <translation>Aucun autre article ne raconte l’histoire d’un autre.</translation>
    </message>
    <message>
        <source>{n} articles joined 1 story</source>
        <translation>{n} articles ont rejoint 1 histoire</translation>
    </message>
    <message>
        <source>{n} articles joined {m} stories</source>
        <translation>{n} articles ont rejoint {m} histoires</translation>
    </message>
    <message>
        <source>Keeping fingerprints</source>
        <translation>Enregistrement des empreintes</translation>
    </message>
    <message>
        <source>Keeping stories</source>
        <translation>Enregistrement des histoires</translation>
    </message>
    <message>
        <source>The codebook has no label any more that this suggestion asks for.</source>
        <translation>La grille n’a plus l’étiquette que demande cette suggestion.</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>Accepter la suggestion</translation>
    </message>
    <message>
        <source>Accept {n} suggestions</source>
        <translation>Accepter {n} suggestions</translation>
    </message>
    <message>
        <source>Reject suggestion</source>
        <translation>Rejeter la suggestion</translation>
    </message>
    <message>
        <source>Reject {n} suggestions</source>
        <translation>Rejeter {n} suggestions</translation>
    </message>
    <message>
        <source>There is no version {n} of what was learned.</source>
        <translation>Il n’y a pas de version {n} de ce qui a été appris.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>Reading tagged articles</source>
        <translation>Lecture des articles marqués</translation>
    </message>
    <message>
        <source>Parsing</source>
        <translation>Analyse syntaxique</translation>
    </message>
    <message>
        <source>Looking at statements</source>
        <translation>Examen des énoncés</translation>
    </message>
    <message>
        <source>Learning for the trial</source>
        <translation>Apprentissage pour l’essai</translation>
    </message>
    <message>
        <source>Learning from all articles</source>
        <translation>Apprentissage sur tous les articles</translation>
    </message>
    <message>
        <source>Keeping what was learned</source>
        <translation>Conservation de ce qui a été appris</translation>
    </message>
    <message>
        <source>Learning broke off (exit status {n}); nothing was changed.</source>
        <translation>L’apprentissage s’est interrompu (état de sortie {n}) ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Hide suggestions</source>
        <translation>Masquer les suggestions</translation>
    </message>
    <message>
        <source>Show suggestions</source>
        <translation>Afficher les suggestions</translation>
    </message>
    <message>
        <source>Suggestions are hidden there already.</source>
        <translation>Les suggestions y sont déjà masquées.</translation>
    </message>
    <message>
        <source>No suggestions are hidden there.</source>
        <translation>Aucune suggestion n’y est masquée.</translation>
    </message>
    <message>
        <source>Suggesting</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>What was learned is too large to be read.</source>
        <translation>Ce qui a été appris est trop volumineux pour être lu.</translation>
    </message>
    <message>
        <source>What was learned cannot be read: the file is damaged.</source>
        <translation>Ce qui a été appris ne peut être lu : le fichier est endommagé.</translation>
    </message>
    <message>
        <source>What was learned cannot be read: {why}.</source>
        <translation>Ce qui a été appris ne peut être lu : {why}.</translation>
    </message>
    <message>
        <source>What was learned cannot be used, so the rules suggest: {why}</source>
        <translation>Ce qui a été appris est inutilisable, les règles suggèrent donc : {why}</translation>
    </message>
    <message>
        <source>{n} tagged articles are not enough to learn from; it takes {most}.</source>
        <translation>{n} articles marqués ne suffisent pas pour apprendre ; il en faut {most}.</translation>
    </message>
    <message>
        <source>No words of saying are known for “{language}”, which learning begins with.</source>
        <translation>Aucun mot de parole n’est connu pour « {language} », par lesquels l’apprentissage commence.</translation>
    </message>
    <message>
        <source>{name} failed at this article ({reason}).</source>
        <translation>{name} : échec sur cet article ({reason}).</translation>
    </message>
    <message>
        <source>{name} was not installed from its makers; what the Python index has under that name is something else.</source>
        <translation>{name} ne vient pas de ses auteurs ; ce que l’index de Python a sous ce nom est autre chose.</translation>
    </message>
    <message>
        <source>spaCy is not installed: {command}</source>
        <translation>spaCy n’est pas installé : {command}</translation>
    </message>
    <message>
        <source>No spaCy pipeline for “{language}” is installed: {command}</source>
        <translation>Aucun pipeline spaCy pour « {language} » n’est installé : {command}</translation>
    </message>
    <message>
        <source>The pipeline {name} has no {parts}; suggestions of statements need one.</source>
        <translation>Le pipeline {name} n’a pas de {parts} ; les suggestions d’énoncés en ont besoin.</translation>
    </message>
    <message>
        <source>No words of saying are known for “{language}”; quotations are suggested, without who said them.</source>
        <translation>Aucun mot de parole n’est connu pour « {language} » ; les citations sont suggérées, sans leur auteur.</translation>
    </message>
    <message>
        <source>“{title}” has tags that were accepted from suggestions: it cannot count as coded without them any more.</source>
        <translation>« {title} » a des marques acceptées de suggestions : il ne peut plus compter comme codé sans elles.</translation>
    </message>
    <message>
        <source>No words of saying are known for the language of this article; quotations are suggested, without who said them.</source>
        <translation>Aucun mot de parole n’est connu pour la langue de cet article ; les citations sont suggérées, sans leur auteur.</translation>
    </message>
    <message>
        <source>The pipeline {name} could not be loaded: {reason}</source>
        <translation>Le pipeline {name} n’a pas pu être chargé : {reason}</translation>
    </message>
    <message>
        <source>The pipeline {name} is not installed: {command}</source>
        <translation>Le pipeline {name} n’est pas installé : {command}</translation>
    </message>
    <message>
        <source>The pipeline {name} is not the one that was checked: {file} differs. Install it anew: {command}</source>
        <translation>Le pipeline {name} n’est pas celui qui a été vérifié : {file} diffère. Réinstallez-le : {command}</translation>
    </message>
    <message>
        <source>The article has {n} characters; up to {most} are parsed. Quotations are suggested.</source>
        <translation>L’article a {n} caractères ; jusqu’à {most} sont analysés. Les citations sont suggérées.</translation>
    </message>
    <message>
        <source>No article with two layers was coded without suggestions.</source>
        <translation>Aucun article à deux couches n’a été codé sans suggestions.</translation>
    </message>
    <message>
        <source>The share must be above 0 and at most 1.</source>
        <translation>La part doit être supérieure à 0 et au plus 1.</translation>
    </message>
    <message>
        <source>Spans that were accepted from suggestions do not count, nor what others tagged alike in their place.</source>
        <translation>Les segments acceptés de suggestions ne comptent pas, ni ce que d’autres ont marqué de même à leur place.</translation>
    </message>
    <message>
        <source>Only articles that were coded without suggestions count.</source>
        <translation>Seuls comptent les articles codés sans suggestions.</translation>
    </message>
    <message>
        <source>The pipeline {name} finds no spans: it has neither a span categorizer nor an entity recognizer.</source>
        <translation>Le pipeline {name} ne trouve pas de segments : il n’a ni catégoriseur de segments ni reconnaissance d’entités.</translation>
    </message>
    <message>
        <source>called so in the article</source>
        <translation>appelé ainsi dans l’article</translation>
    </message>
    <message>
        <source>No pipeline {name} is installed. One in a folder is named with its path.</source>
        <translation>Aucun pipeline {name} n’est installé. Un pipeline dans un dossier se nomme par son chemin.</translation>
    </message>
    <message>
        <source>This is the answer for another article.</source>
        <translation>C’est la réponse pour un autre article.</translation>
    </message>
    <message>
        <source>Learning needs a part that is not installed: {command}</source>
        <translation>Pour apprendre, il manque une partie : {command}</translation>
    </message>
    <message>
        <source>What was learned cannot be read: it is not what was written.</source>
        <translation>Ce qui a été appris ne peut être lu : ce n’est pas ce qui a été écrit.</translation>
    </message>
    <message>
        <source>The article has more suggestions than {most}; the surest ones are kept.</source>
        <translation>L’article a plus de {most} suggestions ; les plus sûres sont gardées.</translation>
    </message>
    <message>
        <source>it holds {n} MB; unpack it and import the folder</source>
        <translation>il contient {n} Mo ; décompressez-le et importez le dossier</translation>
    </message>
    <message>
        <source>there is no room on the disk to unpack its {n} MB</source>
        <translation>il n’y a pas de place sur le disque pour décompresser ses {n} Mo</translation>
    </message>
    <message>
        <source>{name} has no number (%ID)</source>
        <translation>{name} n’a pas de numéro (%ID)</translation>
    </message>
    <message>
        <source>the number {n} stands there twice</source>
        <translation>le numéro {n} y figure deux fois</translation>
    </message>
    <message>
        <source>this is not text ({why})</source>
        <translation>ce n’est pas du texte ({why})</translation>
    </message>
    <message>
        <source>{words} is no number</source>
        <translation>{words} n’est pas un nombre</translation>
    </message>
    <message>
        <source>there is no column {name}; there are {names}</source>
        <translation>il n’y a pas de colonne {name} ; il y a {names}</translation>
    </message>
    <message>
        <source>no column says that it holds the text; name it with --columns text=NAME. There are {names}</source>
        <translation>aucune colonne ne dit qu’elle contient le texte ; nommez-la avec --columns text=NOM. Il y a {names}</translation>
    </message>
    <message>
        <source>this is no document of Word</source>
        <translation>ce n’est pas un document Word</translation>
    </message>
    <message>
        <source>this is no document of Word that can be read ({why})</source>
        <translation>ce n’est pas un document Word lisible ({why})</translation>
    </message>
    <message>
        <source>it declares entities, which no press archive does and attacks do</source>
        <translation>il déclare des entités, ce qu’aucune archive de presse ne fait mais que font les attaques</translation>
    </message>
    <message>
        <source>it holds no article ({why})</source>
        <translation>il ne contient pas d’article ({why})</translation>
    </message>
    <message>
        <source>the page says nothing</source>
        <translation>la page ne dit rien</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>il n’a pas de texte</translation>
    </message>
    <message>
        <source>it is longer than {n} MB</source>
        <translation>il dépasse {n} Mo</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>il n’y a rien dedans</translation>
    </message>
    <message>
        <source>this is not XML: {why}</source>
        <translation>ce n’est pas du XML : {why}</translation>
    </message>
    <message>
        <source>this is not HTML: {why}</source>
        <translation>ce n’est pas du HTML : {why}</translation>
    </message>
    <message>
        <source>this is not JSON</source>
        <translation>ce n’est pas du JSON</translation>
    </message>
    <message>
        <source>it holds no objects</source>
        <translation>il ne contient pas d’objets</translation>
    </message>
    <message>
        <source>this file cannot be read ({why})</source>
        <translation>ce fichier ne peut pas être lu ({why})</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>the table is empty</source>
        <translation>le tableau est vide</translation>
    </message>
    <message>
        <source>this is no Excel file that can be read ({why})</source>
        <translation>ce n’est pas un fichier Excel lisible ({why})</translation>
    </message>
    <message>
        <source>the web archive breaks off behind record {n} ({why})</source>
        <translation>l’archive web s’interrompt après l’enregistrement {n} ({why})</translation>
    </message>
    <message>
        <source>there is no project in the archive</source>
        <translation>il n’y a pas de projet dans l’archive</translation>
    </message>
    <message>
        <source>{name} would have {n} bytes; that is no project</source>
        <translation>{name} aurait {n} octets ; ce n’est pas un projet</translation>
    </message>
    <message>
        <source>{name} has no number (xmi:id)</source>
        <translation>{name} n’a pas de numéro (xmi:id)</translation>
    </message>
    <message>
        <source>it declares a document type, which no file of this kind needs</source>
        <translation>il déclare un type de document, dont aucun fichier de ce genre n’a besoin</translation>
    </message>
    <message>
        <source>the archive holds {n} files; more than {most} are not taken at once</source>
        <translation>l’archive contient {n} fichiers ; on n’en prend pas plus de {most} à la fois</translation>
    </message>
    <message>
        <source>the archive would grow to more than {n} GB</source>
        <translation>l’archive dépasserait {n} Go</translation>
    </message>
    <message>
        <source>{name}: it grows beyond what it says of itself</source>
        <translation>{name} : il dépasse ce qu’il annonce</translation>
    </message>
    <message>
        <source>this archive cannot be read: {why}</source>
        <translation>cette archive ne peut pas être lue : {why}</translation>
    </message>
    <message>
        <source>{name} is not in it</source>
        <translation>{name} n’y est pas</translation>
    </message>
    <message>
        <source>{name} cannot be read: {why}</source>
        <translation>{name} ne peut pas être lu : {why}</translation>
    </message>
    <message>
        <source>the connection to the server broke; nothing was imported. Try again.</source>
        <translation>la connexion au serveur a été interrompue ; rien n’a été importé. Réessayez.</translation>
    </message>
    <message>
        <source>Codebook changed elsewhere</source>
        <translation>Codebook modifié ailleurs</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Modifié ailleurs</translation>
    </message>
    <message>
        <source>the article has a layer of that name already, made elsewhere meanwhile; nothing was changed.</source>
        <translation>l’article a déjà une couche de ce nom, créée ailleurs entre-temps ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>the codebook was changed elsewhere meanwhile; nothing was changed. It has been read again: look at it, and make your change once more.</source>
        <translation>le codebook a été modifié ailleurs entre-temps ; rien n’a été modifié. Il a été relu : regardez-le, puis refaites votre modification.</translation>
    </message>
    <message>
        <source>this suggestion was decided elsewhere meanwhile; nothing was changed.</source>
        <translation>cette suggestion a été tranchée ailleurs entre-temps ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>the article was put into a story elsewhere meanwhile; nothing was changed.</source>
        <translation>l’article a été rattaché ailleurs à une histoire entre-temps ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>this article is coded without suggestions already; nothing was changed.</source>
        <translation>cet article est déjà codé sans suggestions ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>you changed the imported tags since</source>
        <translation>vous avez modifié depuis les marques importées</translation>
    </message>
    <message>
        <source>{name} changed the imported tags since</source>
        <translation>{name} a modifié depuis les marques importées</translation>
    </message>
    <message>
        <source>“{title}” went with an import that was undone meanwhile; nothing was changed.</source>
        <translation>« {title} » a disparu avec une importation annulée entre-temps ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{place}: the connection broke while this was being saved; whether it was saved will show when the server answers again.</source>
        <translation>{place} : la connexion a été interrompue pendant l’enregistrement ; on saura s’il a eu lieu quand le serveur répondra de nouveau.</translation>
    </message>
    <message>
        <source>it has {n} characters; a codebook has at most {most}</source>
        <translation>il compte {n} caractères ; un livre de codes en a au plus {most}</translation>
    </message>
    <message>
        <source>it has more than {n} labels</source>
        <translation>il contient plus de {n} étiquettes</translation>
    </message>
    <message>
        <source>it has more than {n} relations or article labels</source>
        <translation>il contient plus de {n} relations ou étiquettes d’article</translation>
    </message>
    <message>
        <source>{name} has more than {n} roles or attributes</source>
        <translation>{name} a plus de {n} rôles ou attributs</translation>
    </message>
    <message>
        <source>{name} stands under more than {n} others</source>
        <translation>{name} se trouve sous plus de {n} autres</translation>
    </message>
    <message>
        <source>a code stands under more than {n} others</source>
        <translation>un code se trouve sous plus de {n} autres</translation>
    </message>
    <message>
        <source>a key has more than {n} parts</source>
        <translation>une clé a plus de {n} parties</translation>
    </message>
    <message>
        <source>a number has more than {n} digits</source>
        <translation>un nombre a plus de {n} chiffres</translation>
    </message>
    <message>
        <source>it is no file that can be read to its end</source>
        <translation>ce n’est pas un fichier qu’on puisse lire jusqu’au bout</translation>
    </message>
    <message>
        <source>an article has more than {n} tokens</source>
        <translation>un article a plus de {n} tokens</translation>
    </message>
    <message>
        <source>{name} has more than {n} columns</source>
        <translation>{name} a plus de {n} colonnes</translation>
    </message>
    <message>
        <source>a line of it is longer than {n} characters</source>
        <translation>une de ses lignes dépasse {n} caractères</translation>
    </message>
    <message>
        <source>a line of it is longer than {n} bytes</source>
        <translation>une de ses lignes dépasse {n} octets</translation>
    </message>
    <message>
        <source>line {line} is longer than {n} characters</source>
        <translation>la ligne {line} dépasse {n} caractères</translation>
    </message>
    <message>
        <source>the article has more than {n} spans or relations</source>
        <translation>l’article a plus de {n} segments ou relations</translation>
    </message>
    <message>
        <source>what is in it lies too deep within itself</source>
        <translation>son contenu est trop profondément imbriqué</translation>
    </message>
    <message>
        <source>it lies more than {n} deep within itself</source>
        <translation>son contenu est imbriqué sur plus de {n} niveaux</translation>
    </message>
    <message>
        <source>it is longer than {n} bytes</source>
        <translation>il dépasse {n} octets</translation>
    </message>
    <message>
        <source>it holds more than {n} values</source>
        <translation>il contient plus de {n} valeurs</translation>
    </message>
    <message>
        <source>it has {n} rows; more than {most} are not read at once</source>
        <translation>il compte {n} lignes ; plus de {most} ne sont pas lues à la fois</translation>
    </message>
    <message>
        <source>it has {n} columns; more than {most} are no table of articles</source>
        <translation>il compte {n} colonnes ; plus de {most}, ce n’est pas un tableau d’articles</translation>
    </message>
    <message>
        <source>it has more than {n} rows</source>
        <translation>il compte plus de {n} lignes</translation>
    </message>
    <message>
        <source>it has more than {n} cells</source>
        <translation>il compte plus de {n} cellules</translation>
    </message>
    <message>
        <source>the codebook would have more than {n} labels</source>
        <translation>le livre de codes aurait plus de {n} étiquettes</translation>
    </message>
    <message>
        <source>the codebook would have more than {n} relations</source>
        <translation>le livre de codes aurait plus de {n} relations</translation>
    </message>
    <message>
        <source>{name} would have more than {n} attributes</source>
        <translation>{name} aurait plus de {n} attributs</translation>
    </message>
    <message>
        <source>the headers of a record are longer than {n} bytes</source>
        <translation>les en-têtes d’un enregistrement dépassent {n} octets</translation>
    </message>
    <message>
        <source>line breaks in names of actors</source>
        <translation>sauts de ligne dans des noms d’acteurs</translation>
    </message>
    <message>
        <source>a row cannot be read: {why}</source>
        <translation>une ligne ne peut pas être lue : {why}</translation>
    </message>
    <message>
        <source>its column {name} would grow to {n} MB</source>
        <translation>sa colonne {name} atteindrait {n} Mo</translation>
    </message>
    <message>
        <source>its column {name} has {n} values</source>
        <translation>sa colonne {name} compte {n} valeurs</translation>
    </message>
    <message>
        <source>the header {name} is longer than {n} characters</source>
        <translation>l’en-tête {name} dépasse {n} caractères</translation>
    </message>
    <message>
        <source>it has more than {n} signs of markup</source>
        <translation>il contient plus de {n} balises</translation>
    </message>
    <message>
        <source>it would grow more than {n} times, as attacks do</source>
        <translation>il grossirait de plus de {n} fois, comme le font les attaques</translation>
    </message>
    <message>
        <source>it would grow to more than {n} MB</source>
        <translation>il dépasserait {n} Mo une fois décompressé</translation>
    </message>
    <message>
        <source>it has more than {n} MB</source>
        <translation>il fait plus de {n} Mo</translation>
    </message>
    <message>
        <source>it has {n} MB; more than {most} MB are not read at once</source>
        <translation>il fait {n} Mo ; plus de {most} Mo ne sont pas lus à la fois</translation>
    </message>
    <message>
        <source>this is no DocBin: {why}</source>
        <translation>ce n’est pas un DocBin : {why}</translation>
    </message>
    <message>
        <source>this is no DocBin: there is no attribute {n}</source>
        <translation>ce n’est pas un DocBin : il n’y a pas d’attribut {n}</translation>
    </message>
    <message>
        <source>its lengths are no numbers</source>
        <translation>ses longueurs ne sont pas des nombres</translation>
    </message>
    <message>
        <source>its lengths are not those of its documents</source>
        <translation>ses longueurs ne sont pas celles de ses documents</translation>
    </message>
    <message>
        <source>it speaks of {n} documents and does not hold as much of each</source>
        <translation>il annonce {n} documents et n’en contient pas autant de chaque sorte</translation>
    </message>
    <message>
        <source>this is no address of a PostgreSQL database; write postgresql://user@server/database.</source>
        <translation>ce n’est pas l’adresse d’une base de données PostgreSQL ; écrivez postgresql://nom@serveur/base.</translation>
    </message>
    <message>
        <source>write @, :, /, ? and % within a name or a password as %40, %3A, %2F, %3F and %25.</source>
        <translation>écrivez @, :, /, ? et % dans un nom ou un mot de passe comme %40, %3A, %2F, %3F et %25.</translation>
    </message>
    <message>
        <source>write % within a name or a password as %25.</source>
        <translation>écrivez % dans un nom ou un mot de passe comme %25.</translation>
    </message>
    <message>
        <source>the name of the server cannot be read.</source>
        <translation>le nom du serveur est illisible.</translation>
    </message>
    <message>
        <source>the port is no number from 1 to 65535.</source>
        <translation>le port n’est pas un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>what stands behind the ? is not of the form name=value&amp;name=value.</source>
        <translation>ce qui suit le ? n’est pas de la forme nom=valeur&amp;nom=valeur.</translation>
    </message>
    <message>
        <source>it is not UTF-8.</source>
        <translation>elle n’est pas en UTF-8.</translation>
    </message>
    <message>
        <source>it holds a NUL.</source>
        <translation>elle contient un NUL.</translation>
    </message>
    <message>
        <source>a database on a server needs a part that is not installed: pip install annotator-desk[team].</source>
        <translation>une base de données sur un serveur demande un composant qui n’est pas installé : pip install annotator-desk[team].</translation>
    </message>
    <message>
        <source>the encoding of this database is {name}; make one in UTF8.</source>
        <translation>l’encodage de cette base de données est {name} ; créez-en une en UTF8.</translation>
    </message>
    <message>
        <source>the server refused the user name or the password.</source>
        <translation>le serveur a refusé le nom d’utilisateur ou le mot de passe.</translation>
    </message>
    <message>
        <source>the server does not let this user in.</source>
        <translation>le serveur n’admet pas cet utilisateur.</translation>
    </message>
    <message>
        <source>there is no such database on the server.</source>
        <translation>il n’y a pas de telle base de données sur le serveur.</translation>
    </message>
    <message>
        <source>the server does not allow this user to do that; nothing was changed.</source>
        <translation>le serveur ne permet pas cela à cet utilisateur ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>the disk of the server is full; nothing was changed.</source>
        <translation>le disque du serveur est plein ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>the server has no room for one more connection; try again later.</source>
        <translation>le serveur n’accepte pas de connexion supplémentaire ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>the server took too long; nothing was changed, try again later.</source>
        <translation>le serveur a mis trop de temps ; rien n’a été changé, réessayez plus tard.</translation>
    </message>
    <message>
        <source>the database cannot be written (read-only); nothing was changed.</source>
        <translation>la base de données est en lecture seule ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>the server ended the connection; try again when it is back.</source>
        <translation>le serveur a coupé la connexion ; réessayez quand il sera de retour.</translation>
    </message>
    <message>
        <source>the server is starting up or shutting down; try again later.</source>
        <translation>le serveur démarre ou s’arrête ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>the server does not answer (waited {n} seconds).</source>
        <translation>le serveur ne répond pas (attendu {n} secondes).</translation>
    </message>
    <message>
        <source>there is no server of that name.</source>
        <translation>il n’y a pas de serveur de ce nom.</translation>
    </message>
    <message>
        <source>no PostgreSQL server answers there.</source>
        <translation>aucun serveur PostgreSQL n’y répond.</translation>
    </message>
    <message>
        <source>the database reported an error: {reason}.</source>
        <translation>la base de données a signalé une erreur : {reason}.</translation>
    </message>
    <message>
        <source>a project file is brought up to date when it is opened; its backup lies beside it.</source>
        <translation>un fichier de projet est mis à jour à l’ouverture ; sa sauvegarde se trouve à côté.</translation>
    </message>
    <message>
        <source>only a dump, as “annotator backup” makes it of a shared project, can go to a server.</source>
        <translation>seule une copie complète, telle que « annotator backup » en fait d’un projet partagé, peut aller sur un serveur.</translation>
    </message>
    <message>
        <source>Rows dumped</source>
        <translation>Lignes sauvegardées</translation>
    </message>
    <message>
        <source>A shared project is backed up with “annotator backup”, or on its server.</source>
        <translation>Un projet partagé se sauvegarde avec « annotator backup » ou sur son serveur.</translation>
    </message>
    <message>
        <source>this is no dump of a project.</source>
        <translation>ce n’est pas la copie complète d’un projet.</translation>
    </message>
    <message>
        <source>only {n} of {all} rows can be read back; no copy was made.</source>
        <translation>seules {n} lignes sur {all} peuvent être relues ; aucune copie n’a été faite.</translation>
    </message>
    <message>
        <source>the dump cannot be read behind line {n}: {reason}.</source>
        <translation>la copie ne peut pas être lue après la ligne {n} : {reason}.</translation>
    </message>
    <message>
        <source>there is no table {name} with such columns.</source>
        <translation>il n’y a pas de table {name} avec de telles colonnes.</translation>
    </message>
    <message>
        <source>another program has brought the project to a newer format (schema {n}, this one knows {known}); nothing was changed. Update the program and open the project again.</source>
        <translation>un autre programme a fait passer le projet à un format plus récent (schéma {n}, celui-ci connaît {known}) ; rien n’a été modifié. Mettez le programme à jour et rouvrez le projet.</translation>
    </message>
    <message>
        <source>the server does not allow this user to make tables there; nothing was changed.</source>
        <translation>le serveur n’autorise pas cet utilisateur à y créer des tables ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>made by an older Annotator (schema {n}). Others may be working in it: once they have updated the program, too, bring it up to date with “annotator upgrade”.</source>
        <translation>créé par une version plus ancienne d’Annotator (schéma {n}). D’autres y travaillent peut-être : quand eux aussi auront mis le programme à jour, mettez le projet à jour avec « annotator upgrade ».</translation>
    </message>
    <message>
        <source>the project is up to date (schema {n}).</source>
        <translation>le projet est à jour (schéma {n}).</translation>
    </message>
    <message>
        <source>it has more than {n} columns</source>
        <translation>il compte plus de {n} colonnes</translation>
    </message>
    <message>
        <source>it has more than {n} records</source>
        <translation>il compte plus de {n} enregistrements</translation>
    </message>
    <message>
        <source>this row cannot be read: {why}</source>
        <translation>cette ligne ne peut pas être lue : {why}</translation>
    </message>
    <message>
        <source>merged_into: more than {n} actors are merged one into the other</source>
        <translation>merged_into : plus de {n} acteurs sont fusionnés les uns dans les autres</translation>
    </message>
    <message>
        <source>more than {n} archives lie within it; unpack it and import the folder</source>
        <translation>plus de {n} archives s’y trouvent ; décompressez-la et importez le dossier</translation>
    </message>
    <message>
        <source>it holds more files than there is room for in an archive of its size, as attacks do</source>
        <translation>elle contient plus de fichiers que n’en peut contenir une archive de cette taille, comme le font les attaques</translation>
    </message>
    <message>
        <source>it would grow to more than {n} GB</source>
        <translation>elle dépasserait {n} Go une fois décompressée</translation>
    </message>
    <message>
        <source>the token {name} stands {n} characters behind the last</source>
        <translation>le token {name} se trouve {n} caractères après le précédent</translation>
    </message>
    <message>
        <source>a page of it is drawn by {n} bytes; more than {most} are not read</source>
        <translation>une de ses pages est dessinée par {n} octets ; plus de {most} ne sont pas lus</translation>
    </message>
    <message>
        <source>its pages are drawn by more than {n} bytes</source>
        <translation>ses pages sont dessinées par plus de {n} octets</translation>
    </message>
    <message>
        <source>All articles belong together, so they stand on one side.</source>
        <translation>Tous les articles vont ensemble et sont donc dans une seule partie.</translation>
    </message>
    <message>
        <source>There is one side only ({name}): give a file for each side, or one whose lines say `split`.</source>
        <translation>Il n’y a qu’une partie ({name}) : donnez un fichier par partie, ou un fichier dont les lignes disent `split`.</translation>
    </message>
    <message>
        <source>The pattern for names of files is longer than {n} characters.</source>
        <translation>Le modèle de noms de fichiers dépasse {n} caractères.</translation>
    </message>
    <message>
        <source>The keywords are longer than {n} characters.</source>
        <translation>Les mots-clés dépassent {n} caractères.</translation>
    </message>
    <message>
        <source>The keyword {name} has more than {n} stars.</source>
        <translation>Le mot-clé {name} a plus de {n} astérisques.</translation>
    </message>
    <message>
        <source>That is longer than {n} characters; look for fewer words.</source>
        <translation>Cela dépasse {n} caractères ; cherchez moins de mots.</translation>
    </message>
    <message>
        <source>more than {n} groups lie within each other</source>
        <translation>plus de {n} groupes sont imbriqués</translation>
    </message>
    <message>
        <source>it asks for more than can be looked for</source>
        <translation>elle demande plus qu’on ne peut chercher</translation>
    </message>
    <message>
        <source>The expression takes more memory than there is and was stopped: simplify it.</source>
        <translation>L’expression demande plus de mémoire qu’il n’y en a et a été arrêtée : simplifiez-la.</translation>
    </message>
    <message>
        <source>1 span or relation got a new id: its own was taken by another already.</source>
        <translation>1 segment ou relation a reçu un nouvel id : le sien était déjà pris.</translation>
    </message>
    <message>
        <source>{n} spans and relations got new ids: theirs were taken by others already.</source>
        <translation>{n} segments et relations ont reçu de nouveaux ids : les leurs étaient déjà pris.</translation>
    </message>
    <message>
        <source>1 article has nothing that was chosen and was left out.</source>
        <translation>1 article n’a rien de ce qui est choisi et a été laissé de côté.</translation>
    </message>
    <message>
        <source>{n} articles have nothing that was chosen and were left out.</source>
        <translation>{n} articles n’ont rien de ce qui est choisi et ont été laissés de côté.</translation>
    </message>
    <message>
        <source>layers that nobody began</source>
        <translation>couches que personne n’a commencées</translation>
    </message>
    <message>
        <source>this is a folder; name a file.</source>
        <translation>c’est un dossier ; nommez un fichier.</translation>
    </message>
    <message>
        <source>this belongs to a project that lay here before, and may hold its latest changes; move it away together with that project first.</source>
        <translation>cela appartient à un projet qui se trouvait ici auparavant et contient peut-être ses derniers changements ; déplacez-le d’abord avec ce projet.</translation>
    </message>
    <message>
        <source>All tagged articles tell one story; learning needs another one to try what was learned on.</source>
        <translation>Tous les articles marqués racontent une même histoire ; il en faut une autre pour mettre à l’épreuve ce qui est appris.</translation>
    </message>
    <message>
        <source>who agreed</source>
        <translation>qui est d’accord</translation>
    </message>
    <message>
        <source>rules and confidence of suggestions</source>
        <translation>règles et certitude de suggestions</translation>
    </message>
    <message>
        <source>{n} groups of articles that belong together, none on two sides; the largest has {size}.</source>
        <translation>{n} groupes d’articles qui vont ensemble, aucun dans deux parties ; le plus grand en compte {size}.</translation>
    </message>
    <message>
        <source>One file a side wants sides: say which, --split train=0.8,dev=0.1,test=0.1.</source>
        <translation>Un fichier par partie suppose des parties : indiquez-les, --split train=0.8,dev=0.1,test=0.1.</translation>
    </message>
    <message>
        <source>the format {name} writes a folder, in which every side has its own file already.</source>
        <translation>le format {name} écrit un dossier dans lequel chaque partie a déjà son propre fichier.</translation>
    </message>
    <message>
        <source>&apos;answer&apos; is one of {names}.</source>
        <translation>« answer » est l’un de {names}.</translation>
    </message>
    <message>
        <source>&apos;actors&apos; is true or false.</source>
        <translation>« actors » vaut true ou false.</translation>
    </message>
    <message>
        <source>a template has at most {n} bytes.</source>
        <translation>un modèle fait au plus {n} octets.</translation>
    </message>
    <message>
        <source>{field}, line {n}: nothing is called {blank} here; known are {names}.</source>
        <translation>{field}, ligne {n} : rien ne s’appelle {blank} ici ; sont connus {names}.</translation>
    </message>
    <message>
        <source>Comparing coders</source>
        <translation>Comparaison des codeurs</translation>
    </message>
    <message>
        <source>{n} actors got new ids: theirs were taken by others already.</source>
        <translation>{n} acteurs ont reçu de nouveaux ids : les leurs étaient déjà pris.</translation>
    </message>
    <message>
        <source>{n} articles got new ids: theirs were taken by others already.</source>
        <translation>{n} articles ont reçu de nouveaux ids : les leurs étaient déjà pris.</translation>
    </message>
    <message>
        <source>{n} spans and relations of the layer “{name}” got new ids: theirs were taken by others already.</source>
        <translation>{n} segments et relations de la couche « {name} » ont reçu de nouveaux ids : les leurs étaient déjà pris.</translation>
    </message>
    <message>
        <source>“{title}” has a layer “{name}” of another coder; that of {coder} is called “{other}” here.</source>
        <translation>« {title} » a une couche « {name} » d’une autre personne ; celle de {coder} s’appelle ici « {other} ».</translation>
    </message>
    <message>
        <source>The actor “{name}” was merged into itself, by way of others; nothing was changed.</source>
        <translation>L’acteur « {name} » a été fusionné avec lui-même, par d’autres ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The actor “{name}” was merged into another here, and that one into “{other}” there: “{stays}” stays.</source>
        <translation>L’acteur « {name} » a été fusionné ici avec un autre, et celui-ci là-bas avec « {other} » : « {stays} » reste.</translation>
    </message>
    <message>
        <source>The revision {n} of the codebook is not what the bundle says; nothing was changed.</source>
        <translation>La révision {n} de la grille n’est pas ce que dit le paquet ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A comment does not lie within “{title}”; nothing was changed.</source>
        <translation>Un commentaire ne se trouve pas dans « {title} » ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The answer {key} is to a decision that is not there; nothing was changed.</source>
        <translation>La réponse {key} concerne une décision absente ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{file}: a bundle has at most {size} and {n} records: choose some of the layers.</source>
        <translation>{file} : un paquet a au plus {size} et {n} entrées : choisissez quelques couches.</translation>
    </message>
    <message>
        <source>{file}: the file was changed meanwhile; nothing was changed.</source>
        <translation>{file} : le fichier a changé entre-temps ; rien d’autre n’a été modifié.</translation>
    </message>
    <message>
        <source>{name}: line {line} is longer than {n} bytes</source>
        <translation>{name} : la ligne {line} dépasse {n} octets</translation>
    </message>
    <message>
        <source>it holds NUL or lone surrogates, which are no characters</source>
        <translation>elle contient NUL ou des demi-codets isolés, qui ne sont pas des caractères</translation>
    </message>
    <message>
        <source>it is written in another way</source>
        <translation>elle est écrite autrement</translation>
    </message>
    <message>
        <source>its {what} is empty</source>
        <translation>{what} est vide</translation>
    </message>
    <message>
        <source>its {what} is longer than {n} characters</source>
        <translation>{what} dépasse {n} caractères</translation>
    </message>
    <message>
        <source>its {what} is no JSON object</source>
        <translation>{what} n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>its number is below 1</source>
        <translation>le numéro est inférieur à 1</translation>
    </message>
    <message>
        <source>its hash is none</source>
        <translation>le hachage n’en est pas un</translation>
    </message>
    <message>
        <source>its length is below 0</source>
        <translation>la longueur est inférieure à 0</translation>
    </message>
    <message>
        <source>the text is not the one that its hash is of</source>
        <translation>le texte n’est pas celui du hachage</translation>
    </message>
    <message>
        <source>a zone does not lie within the text</source>
        <translation>une zone ne se trouve pas dans le texte</translation>
    </message>
    <message>
        <source>a zone is surer than 1, or less sure than 0</source>
        <translation>une zone est plus sûre que 1, ou moins sûre que 0</translation>
    </message>
    <message>
        <source>it is merged into itself</source>
        <translation>il est fusionné avec lui-même</translation>
    </message>
    <message>
        <source>the hash of its article is none</source>
        <translation>le hachage de l’article n’en est pas un</translation>
    </message>
    <message>
        <source>{name} is no status</source>
        <translation>{name} n’est pas un statut</translation>
    </message>
    <message>
        <source>it has more than {n} spans or relations</source>
        <translation>elle a plus de {n} segments ou relations</translation>
    </message>
    <message>
        <source>two spans of it have one id</source>
        <translation>deux segments ont le même id</translation>
    </message>
    <message>
        <source>two relations of it have one id</source>
        <translation>deux relations ont le même id</translation>
    </message>
    <message>
        <source>a span has no id, no label or no coder</source>
        <translation>un segment n’a pas d’id, d’étiquette ou de codeur</translation>
    </message>
    <message>
        <source>a span has no words</source>
        <translation>un segment n’a pas de mots</translation>
    </message>
    <message>
        <source>a relation has no id or no type</source>
        <translation>une relation n’a pas d’id ou de type</translation>
    </message>
    <message>
        <source>a relation leaves a span that is not in it</source>
        <translation>une relation part d’un segment absent</translation>
    </message>
    <message>
        <source>a relation leads to a span that is not in it</source>
        <translation>une relation mène à un segment absent</translation>
    </message>
    <message>
        <source>{name} is nothing that can be decided</source>
        <translation>{name} ne se décide pas</translation>
    </message>
    <message>
        <source>it says nothing that can be read</source>
        <translation>elle ne dit rien de lisible</translation>
    </message>
    <message>
        <source>it does not lie within the text</source>
        <translation>il ne se trouve pas dans le texte</translation>
    </message>
    <message>
        <source>it neither closes a thread, nor opens it, nor leaves it</source>
        <translation>il ne ferme pas un fil, ne l’ouvre pas et ne le laisse pas</translation>
    </message>
    <message>
        <source>{name} is no answer to a decision</source>
        <translation>{name} n’est pas une réponse à une décision</translation>
    </message>
    <message>
        <source>The query has a mistake at character {n}: {why}.</source>
        <translation>La requête contient une erreur au caractère {n} : {why}.</translation>
    </message>
    <message>
        <source>{field}:{name} names nothing that the project has; there are: {names}.</source>
        <translation>{field}:{name} ne désigne rien qui soit dans le projet ; il y a : {names}.</translation>
    </message>
    <message>
        <source>words or a field with a value are missing here</source>
        <translation>il manque ici des mots ou un champ avec une valeur</translation>
    </message>
    <message>
        <source>no bracket is open that could be closed</source>
        <translation>aucune parenthèse ouverte n’est à fermer</translation>
    </message>
    <message>
        <source>what is not to be is missing behind the minus</source>
        <translation>il manque après le moins ce qui est exclu</translation>
    </message>
    <message>
        <source>this bracket is not closed</source>
        <translation>cette parenthèse n’est pas fermée</translation>
    </message>
    <message>
        <source>this quotation is not closed</source>
        <translation>ces guillemets ne sont pas fermés</translation>
    </message>
    <message>
        <source>no words stand between these quotes</source>
        <translation>il n’y a pas de mots entre ces guillemets</translation>
    </message>
    <message>
        <source>there is no field “{name}”; there are: {names}. Words with a colon stand in quotes</source>
        <translation>il n’y a pas de champ « {name} » ; il y a : {names}. Les mots avec deux-points se mettent entre guillemets</translation>
    </message>
    <message>
        <source>this is written {name}</source>
        <translation>cela s’écrit {name}</translation>
    </message>
    <message>
        <source>the value of “{name}” is missing</source>
        <translation>la valeur de « {name} » manque</translation>
    </message>
    <message>
        <source>“{name}” is no date: write 2026, 2026-11 or 2026-11-22</source>
        <translation>« {name} » n’est pas une date : écrivez 2026, 2026-11 ou 2026-11-22</translation>
    </message>
    <message>
        <source>there is no status “{name}”; there are: {names}</source>
        <translation>il n’y a pas de statut « {name} » ; il y a : {names}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>Comme prévu</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Font of the article</source>
        <translation>Police de l’article</translation>
    </message>
    <message>
        <source>{n} characters</source>
        <translation>{n} caractères</translation>
    </message>
    <message>
        <source>Width of the column</source>
        <translation>Largeur de la colonne</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Ctrl + and Ctrl − change the size of the text. Tab in the palette (Ctrl+K) gives a command another key.</source>
        <translation>Ctrl + et Ctrl − changent la taille du texte. Tab dans la palette (Ctrl+K) donne une autre touche à une commande.</translation>
    </message>
    <message>
        <source>Usual keys again</source>
        <translation>Revenir aux touches habituelles</translation>
    </message>
    <message>
        <source>The language changes when Annotator is opened next.</source>
        <translation>La langue changera à la prochaine ouverture d’Annotator.</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Both versions, side by side</source>
        <translation>Les deux versions côte à côte</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changés</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacés</translation>
    </message>
    <message>
        <source>only on the left</source>
        <translation>seulement à gauche</translation>
    </message>
    <message>
        <source>only on the right</source>
        <translation>seulement à droite</translation>
    </message>
    <message>
        <source>Word for word the same</source>
        <translation>Mot pour mot pareil</translation>
    </message>
</context>
<context>
    <name>SideChoices</name>
    <message>
        <source>Versions of a story</source>
        <translation>Versions d’une histoire</translation>
    </message>
    <message>
        <source>Versions of a story, articles of an author</source>
        <translation>Versions d’une histoire, articles d’un auteur</translation>
    </message>
    <message>
        <source>Versions of a story, articles of an outlet</source>
        <translation>Versions d’une histoire, articles d’un média</translation>
    </message>
    <message>
        <source>On one side</source>
        <translation>Dans une même partie</translation>
    </message>
    <message>
        <source>One version of each story</source>
        <translation>Une seule version de chaque histoire</translation>
    </message>
    <message>
        <source>One file for each side of the split</source>
        <translation>Un fichier pour chaque partie de la répartition</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>Spans of the article</source>
        <translation>Segments de l’article</translation>
    </message>
</context>
<context>
    <name>SpansModel</name>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Acteur</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>Statements of this article</source>
        <translation>Énoncés de cet article</translation>
    </message>
    <message>
        <source>No tags yet. Select words, then press 1 to 9.</source>
        <translation>Pas encore de marques. Sélectionnez des mots, puis 1 à 9.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Last action</source>
        <translation>Dernière action</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistré {time}</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Right in {share} % of this project&apos;s {n} decisions about it.</source>
        <translation>Juste dans {share} % des {n} décisions de ce projet à ce sujet.</translation>
    </message>
    <message>
        <source>Suggested statement</source>
        <translation>Énoncé suggéré</translation>
    </message>
    <message>
        <source>Suggested tag</source>
        <translation>Marque suggérée</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>accepter</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>rejeter</translation>
    </message>
    <message>
        <source>next</source>
        <translation>suivante</translation>
    </message>
</context>
<context>
    <name>SuggestionModel</name>
    <message>
        <source>ticked, </source>
        <translation>cochée, </translation>
    </message>
</context>
<context>
    <name>SuggestionsPanel</name>
    <message>
        <source>Suggestions of this article</source>
        <translation>Suggestions de cet article</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message>
        <source>How sure at least, in per cent</source>
        <translation>Sûreté minimale, en pour cent</translation>
    </message>
    <message>
        <source>Statements {n}</source>
        <translation>Énoncés {n}</translation>
    </message>
    <message>
        <source>Actors {n}</source>
        <translation>Acteurs {n}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Accept {n}</source>
        <translation>Accepter {n}</translation>
    </message>
    <message>
        <source>≥ {least} %: none</source>
        <translation>≥ {least} % : aucune</translation>
    </message>
    <message>
        <source>≥ {least} %: about {share} % right</source>
        <translation>≥ {least} % : environ {share} % justes</translation>
    </message>
    <message>
        <source>≥ {least} %: {share} % right ({n})</source>
        <translation>≥ {least} % : {share} % justes ({n})</translation>
    </message>
    <message>
        <source>Of {n} single decisions in this project about suggestions at least {least} % sure, {right} were right: {share} % (95 % interval: {low} to {high} %).</source>
        <translation>Sur {n} décisions une à une de ce projet au sujet de suggestions sûres à {least} % au moins, {right} étaient justes : {share} % (intervalle à 95 % : {low} à {high} %).</translation>
    </message>
    <message>
        <source>By the rules&apos; own reckoning about {share} % are right; {n} single decisions in this project are too few to measure it.</source>
        <translation>Selon l’estimation des règles, environ {share} % sont justes ; {n} décisions une à une dans ce projet sont trop peu pour le mesurer.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Aucun article n’est ouvert.</translation>
    </message>
    <message>
        <source>The project is open read-only: nothing is suggested.</source>
        <translation>Le projet est ouvert en lecture seule : rien n’est suggéré.</translation>
    </message>
    <message>
        <source>Suggestions are hidden in this article; More… shows them again.</source>
        <translation>Les suggestions sont masquées dans cet article ; Plus… les affiche de nouveau.</translation>
    </message>
    <message>
        <source>The article is complete: nothing is suggested any more.</source>
        <translation>L’article est terminé : rien n’est plus suggéré.</translation>
    </message>
    <message>
        <source>Nothing of this kind is open; the other kinds stand above.</source>
        <translation>Rien de ce genre n’est ouvert ; les autres genres sont au-dessus.</translation>
    </message>
    <message>
        <source>Suggestions are switched off; More… switches them on.</source>
        <translation>Les suggestions sont désactivées ; Plus… les active.</translation>
    </message>
    <message>
        <source>The program that suggests broke again and again; it rests until the project is opened anew.</source>
        <translation>Le programme qui suggère s’est interrompu plusieurs fois ; il reste au repos jusqu’à la réouverture du projet.</translation>
    </message>
    <message>
        <source>Reading the article …</source>
        <translation>Lecture de l’article …</translation>
    </message>
    <message>
        <source>Everything suggested is decided or tagged.</source>
        <translation>Tout ce qui est suggéré est décidé ou marqué.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Articles found</source>
        <translation>Articles trouvés</translation>
    </message>
</context>
<context>
    <name>TemplateChoice</name>
    <message>
        <source>The usual words</source>
        <translation>Les mots habituels</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Templates (*.toml)</source>
        <translation>Modèles (*.toml)</translation>
    </message>
</context>
<context>
    <name>TopRow</name>
    <message>
        <source>Find or run a command</source>
        <translation>Chercher ou lancer une commande</translation>
    </message>
</context>
<context>
    <name>VersionBox</name>
    <message>
        <source>Version {name}</source>
        <translation>Version {name}</translation>
    </message>
    <message>
        <source>has nothing here</source>
        <translation>n’a rien ici</translation>
    </message>
    <message>
        <source>Version {name}, key {n}</source>
        <translation>Version {name}, touche {n}</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>The article has no tags yet.</source>
        <translation>L’article n’a pas encore de marques.</translation>
    </message>
    <message>
        <source>{n} tags stay where they are</source>
        <translation>{n} marques restent en place</translation>
    </message>
    <message>
        <source>{n} move with their words</source>
        <translation>{n} suivent leurs mots</translation>
    </message>
    <message>
        <source>{n} stand on changed words</source>
        <translation>{n} sont sur des mots modifiés</translation>
    </message>
    <message>
        <source>{n} are lost and wait</source>
        <translation>{n} sont perdues et attendent</translation>
    </message>
    <message>
        <source>{n} suggestions</source>
        <translation>{n} suggestions</translation>
    </message>
    <message>
        <source>{made}; {n} tags stay behind, in sentences that were changed</source>
        <translation>{made} ; {n} marques restent en arrière, dans des phrases modifiées</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Aucun article n’est ouvert.</translation>
    </message>
    <message>
        <source>The story in {n} versions</source>
        <translation>L’histoire en {n} versions</translation>
    </message>
    <message>
        <source>The story</source>
        <translation>L’histoire</translation>
    </message>
    <message>
        <source>No other article is known to tell this story. Agencies are printed by many: a search compares all articles, and keeps what it finds as one edit.</source>
        <translation>On ne connaît pas d’autre article qui raconte cette histoire. Beaucoup impriment les agences : une recherche compare tous les articles et garde ce qu’elle trouve comme une seule modification.</translation>
    </message>
    <message>
        <source>Find stories</source>
        <translation>Chercher les histoires</translation>
    </message>
    <message>
        <source>Not this story</source>
        <translation>Pas cette histoire</translation>
    </message>
    <message>
        <source>{n} % like the first</source>
        <translation>à {n} % comme la première</translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>le même texte</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Suggest tags</source>
        <translation>Suggérer les marques</translation>
    </message>
    <message>
        <source>Corrected {n} times</source>
        <translation>Corrigé {n} fois</translation>
    </message>
    <message>
        <source>Corrected once</source>
        <translation>Corrigé une fois</translation>
    </message>
    <message>
        <source>newest version</source>
        <translation>version la plus récente</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>version {n}</translation>
    </message>
    <message>
        <source>{n} tags to look at since the correction</source>
        <translation>{n} marques à revoir depuis la correction</translation>
    </message>
    <message>
        <source>All are done</source>
        <translation>Toutes sont vues</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdue</translation>
    </message>
    <message>
        <source>{n} % the same words</source>
        <translation>{n} % des mêmes mots</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Place here</source>
        <translation>Placer ici</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>C’est juste</translation>
    </message>
    <message>
        <source>{title} (this one)</source>
        <translation>{title} (celui-ci)</translation>
    </message>
    <message>
        <source>{words}. M goes through them.</source>
        <translation>{words}. M les parcourt.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Who said what, about whom, on whose word.</source>
        <translation>Qui dit quoi, de qui, sur la foi de qui.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Ouvrir la démo</translation>
    </message>
    <message>
        <source>Eight articles, two coders, a finished review. Nothing to set up.</source>
        <translation>Huit articles, deux codeurs, une relecture achevée. Rien à installer.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>One file on this computer.</source>
        <translation>Un fichier sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Files end in .annotator; drop one on this window.</source>
        <translation>Les fichiers finissent par .annotator ; déposez-en un sur cette fenêtre.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Mark {name}</source>
        <translation>Marquer {name}</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Énoncé</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Acteur</translation>
    </message>
    <message>
        <source>Paragraph {n}</source>
        <translation>Paragraphe {n}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Layer “{name}”: read-only</source>
        <translation>Couche « {name} » : lecture seule</translation>
    </message>
    <message>
        <source>› command  @ actor  # article  : paragraph</source>
        <translation>› commande  @ acteur  # article  : paragraphe</translation>
    </message>
    <message>
        <source>Find or run a command</source>
        <translation>Chercher ou lancer une commande</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Rien n’est sélectionné.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>char {n}</source>
        <translation>caractère {n}</translation>
    </message>
    <message>
        <source>{a} statements · {b} spans</source>
        <translation>{a} énoncés · {b} segments</translation>
    </message>
    <message>
        <source>The right panel is put away in a narrow window; Ctrl+Shift+B shows it.</source>
        <translation>Le panneau droit est rangé dans une fenêtre étroite ; Ctrl+Maj+B le montre.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Énoncés</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>The project is open read-only; its codebook stays as it is.</source>
        <translation>Le projet est ouvert en lecture seule ; sa grille reste telle quelle.</translation>
    </message>
    <message>
        <source>That was the last suggestion here. Del deletes a tag once the caret has moved.</source>
        <translation>C’était la dernière suggestion ici. Suppr efface une marque dès que le curseur a bougé.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Aucun article n’est ouvert.</translation>
    </message>
    <message>
        <source>The surest suggestion comes first</source>
        <translation>La suggestion la plus sûre vient d’abord</translation>
    </message>
    <message>
        <source>Suggestions come in the order of the text</source>
        <translation>Les suggestions viennent dans l’ordre du texte</translation>
    </message>
    <message>
        <source>Statements are suggested</source>
        <translation>Les énoncés sont suggérés</translation>
    </message>
    <message>
        <source>Actors are suggested</source>
        <translation>Les acteurs sont suggérés</translation>
    </message>
    <message>
        <source>Statements and actors are suggested</source>
        <translation>Les énoncés et les acteurs sont suggérés</translation>
    </message>
    <message>
        <source>The project is open read-only; nothing was changed.</source>
        <translation>Le projet est ouvert en lecture seule ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>actuel</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>Partie de la page</translation>
    </message>
    <message>
        <source>What part of the page is this?</source>
        <translation>Quelle partie de la page est-ce ?</translation>
    </message>
    <message>
        <source>Projects (*.annotator)</source>
        <translation>Projets (*.annotator)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
    <message>
        <source>Tag as</source>
        <translation>Marquer en tant que</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Copied to {file}</source>
        <translation>Copié vers {file}</translation>
    </message>
    <message>
        <source>Export actors</source>
        <translation>Exporter les acteurs</translation>
    </message>
    <message>
        <source>{n} actors written to {file}</source>
        <translation>{n} acteurs écrits dans {file}</translation>
    </message>
    <message>
        <source>Actors (*.csv *.jsonl)</source>
        <translation>Acteurs (*.csv *.jsonl)</translation>
    </message>
    <message>
        <source>Import actors</source>
        <translation>Importer des acteurs</translation>
    </message>
    <message>
        <source>Import codebook</source>
        <translation>Importer une grille</translation>
    </message>
    <message>
        <source>Export codebook</source>
        <translation>Exporter la grille</translation>
    </message>
    <message>
        <source>Codebook written to {file}</source>
        <translation>Grille écrite dans {file}</translation>
    </message>
    <message>
        <source>Tag earlier articles again</source>
        <translation>Marquer de nouveau d’anciens articles</translation>
    </message>
    <message>
        <source>Percent of the articles that you completed</source>
        <translation>Pour cent des articles que vous avez terminés</translation>
    </message>
    <message>
        <source>Completed at least so many days ago</source>
        <translation>Terminés depuis au moins tant de jours</translation>
    </message>
    <message>
        <source>Export bundle</source>
        <translation>Exporter un paquet</translation>
    </message>
    <message>
        <source>Bundles (*{suffix})</source>
        <translation>Paquets (*{suffix})</translation>
    </message>
    <message>
        <source>{n} records written to {file}</source>
        <translation>{n} enregistrements écrits dans {file}</translation>
    </message>
    <message>
        <source>Merge bundle</source>
        <translation>Fusionner un paquet</translation>
    </message>
    <message>
        <source>Merged: {what}</source>
        <translation>Fusionné : {what}</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>La mienne</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Show the layer</source>
        <translation>Montrer la couche</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>À propos d’Annotator</translation>
    </message>
    <message>
        <source>Who said what, about whom, on whose word.
Apache-2.0. Source Serif 4 and Inter: OFL.</source>
        <translation>Qui dit quoi, de qui, sur la foi de qui.
Apache-2.0. Source Serif 4 et Inter : OFL.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Bring the shared project up to date?</source>
        <translation>Mettre à jour le projet partagé ?</translation>
    </message>
    <message>
        <source>Colleagues whose program is older can open it no more afterwards. Everything in it is written to a file first, from which it can be restored.</source>
        <translation>Les collègues dont le programme est plus ancien ne pourront plus l’ouvrir ensuite. Tout son contenu est d’abord écrit dans un fichier à partir duquel il peut être restauré.</translation>
    </message>
    <message>
        <source>Write the file and update…</source>
        <translation>Écrire le fichier et mettre à jour…</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser en l’état</translation>
    </message>
    <message>
        <source>Dumps (*.json.gz)</source>
        <translation>Copies complètes (*.json.gz)</translation>
    </message>
    <message>
        <source>Where to keep the project as it is now</source>
        <translation>Où conserver le projet dans son état actuel</translation>
    </message>
    <message>
        <source>Update of the project</source>
        <translation>Mise à jour du projet</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source> ({n} more)</source>
        <translation> (et {n} autres)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>{what} cancelled; nothing was changed</source>
        <translation>{what} annulé ; rien n’a été changé</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>This is a command of the review: Ctrl+2.</source>
        <translation>C’est une commande de la révision : Ctrl+2.</translation>
    </message>
</context>
<context>
    <name>Zone</name>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>Chapô</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Date et lieu</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Boilerplate</source>
        <translation>Habillage</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Répété</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Remove {words} from {role}</source>
        <translation>Retirer {words} de {role}</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>{name}, key {key}</source>
        <translation>{name}, touche {key}</translation>
    </message>
</context>
<context>
    <name>_Link</name>
    <message>
        <source>Note on the link</source>
        <translation>Note sur le lien</translation>
    </message>
    <message>
        <source>Remove link: {link}</source>
        <translation>Supprimer le lien : {link}</translation>
    </message>
</context>
</TS>
