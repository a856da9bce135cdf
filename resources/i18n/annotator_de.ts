<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Actors</name>
  <message>
   <source>{said} · A: {name}</source>
   <translation>{said} · A: {name}</translation>
  </message>
  <message>
   <source>An actor needs a tag that names somebody: put the caret into one.</source>
   <translation>Ein Akteur braucht eine Markierung, die jemanden nennt: Setzen Sie die Schreibmarke in eine.</translation>
  </message>
  <message>
   <source>Who is “{words}”?</source>
   <translation>Wer ist „{words}“?</translation>
  </message>
  <message>
   <source>Enter chooses</source>
   <translation>Enter wählt</translation>
  </message>
  <message>
   <source>Nobody</source>
   <translation>Niemand</translation>
  </message>
  <message>
   <source>take the actor away</source>
   <translation>Akteur wegnehmen</translation>
  </message>
  <message>
   <source>New actor “{name}”</source>
   <translation>Neuer Akteur „{name}“</translation>
  </message>
 </context>
 <context>
  <name>ActorsPanel</name>
  <message>
   <source>Find an actor</source>
   <translation>Akteur suchen</translation>
  </message>
  <message>
   <source>In the article</source>
   <translation>Im Artikel</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>Which actors</source>
   <translation>Welche Akteure</translation>
  </message>
  <message>
   <source>Actors</source>
   <translation>Akteure</translation>
  </message>
  <message>
   <source>No actor bears that name. Choose “All”, or take the words away.</source>
   <translation>Kein Akteur heißt so. Wählen Sie „Alle“ oder löschen Sie die Wörter.</translation>
  </message>
  <message>
   <source>Nobody yet. Tag a source or an actor, then press A: say who it is.</source>
   <translation>Noch niemand. Markieren Sie eine Quelle oder einen Akteur und drücken Sie A: Sagen Sie, wer es ist.</translation>
  </message>
  <message>
   <source>‹ Actors</source>
   <translation>‹ Akteure</translation>
  </message>
  <message>
   <source>Merge into…</source>
   <translation>Vereinen mit …</translation>
  </message>
  <message>
   <source>{n} mentions</source>
   <translation>{n} Nennungen</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Aliases</source>
   <translation>Weitere Namen</translation>
  </message>
  <message>
   <source>QID</source>
   <translation>QID</translation>
  </message>
  <message>
   <source>Roles</source>
   <translation>Ämter</translation>
  </message>
  <message>
   <source>spokesman | 2012 | 2019-05</source>
   <translation>Sprecher | 2012 | 2019-05</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>with {name}</source>
   <translation>mit {name}</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>Trennen</translation>
  </message>
  <message>
   <source>Split {name}</source>
   <translation>{name} abtrennen</translation>
  </message>
  <message>
   <source>Mentions</source>
   <translation>Nennungen</translation>
  </message>
  <message>
   <source>Merge “{name}” into</source>
   <translation>„{name}“ vereinen mit</translation>
  </message>
  <message>
   <source>Enter merges; it can be split again</source>
   <translation>Enter vereint; es lässt sich wieder trennen</translation>
  </message>
  <message>
   <source>{a} + {b} mentions, {type}</source>
   <translation>{a} + {b} Nennungen, {type}</translation>
  </message>
 </context>
 <context>
  <name>Alike</name>
  <message>
   <source>everybody</source>
   <translation>allen</translation>
  </message>
  <message>
   <source>people who lack red</source>
   <translation>Menschen ohne Rotsehen</translation>
  </message>
  <message>
   <source>people who lack green</source>
   <translation>Menschen ohne Grünsehen</translation>
  </message>
  <message>
   <source>people who lack blue</source>
   <translation>Menschen ohne Blausehen</translation>
  </message>
  <message>
   <source>{a} and {b} look alike to {who}: give one another colour, form or line.</source>
   <translation>{a} und {b} sehen gleich aus für {who}: Geben Sie einem andere Farbe, Form oder Linie.</translation>
  </message>
  <message>
   <source> and to </source>
   <translation> und für </translation>
  </message>
 </context>
 <context>
  <name>ArticlePanel</name>
  <message>
   <source>No article is open.</source>
   <translation>Kein Artikel ist offen.</translation>
  </message>
  <message>
   <source>{n} characters</source>
   <translation>{n} Zeichen</translation>
  </message>
  <message>
   <source>{n} min of work</source>
   <translation>{n} min Arbeit</translation>
  </message>
  <message>
   <source> (several)</source>
   <translation> (mehrere)</translation>
  </message>
  <message>
   <source>The codebook has no labels for whole articles (frame, topic, relevance).</source>
   <translation>Das Codebuch hat keine Label für ganze Artikel (Frame, Thema, Relevanz).</translation>
  </message>
  <message>
   <source>Edit the codebook…</source>
   <translation>Codebuch bearbeiten …</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
 </context>
 <context>
  <name>ArticleView</name>
  <message>
   <source>Article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>No article is open. Choose one on the left, or import articles with Ctrl+I.</source>
   <translation>Kein Artikel ist offen. Wählen Sie links einen oder importieren Sie Artikel mit Strg+I.</translation>
  </message>
 </context>
 <context>
  <name>Card</name>
  <message>
   <source>No statement is open</source>
   <translation>Keine Aussage ist offen</translation>
  </message>
  <message>
   <source>Select words and press 1 to make a claim, or click one. {key} opens the next statement; tags made while one is open join it.</source>
   <translation>Wählen Sie Wörter und drücken Sie 1 für eine Behauptung, oder klicken Sie eine an. {key} öffnet die nächste Aussage; was markiert wird, solange eine offen ist, gehört zu ihr.</translation>
  </message>
  <message>
   <source>Statement {n}</source>
   <translation>Aussage {n}</translation>
  </message>
  <message>
   <source>of {n}</source>
   <translation>von {n}</translation>
  </message>
  <message>
   <source>no source</source>
   <translation>keine Quelle</translation>
  </message>
  <message>
   <source>not set</source>
   <translation>nicht gesetzt</translation>
  </message>
  <message>
   <source>Linked claims</source>
   <translation>Verknüpfte Behauptungen</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>A note needs a tag under the caret or an open statement.</source>
   <translation>Eine Notiz braucht eine Markierung unter der Schreibmarke oder eine offene Aussage.</translation>
  </message>
 </context>
 <context>
  <name>Caret</name>
  <message>
   <source>No project is open: Ctrl+O opens one, Ctrl+N makes a new one.</source>
   <translation>Kein Projekt ist offen: Strg+O öffnet eines, Strg+N legt ein neues an.</translation>
  </message>
  <message>
   <source>The selection is a whole paragraph already.</source>
   <translation>Die Auswahl ist schon ein ganzer Absatz.</translation>
  </message>
  <message>
   <source>The selection was not grown; Space grows it.</source>
   <translation>Die Auswahl wurde nicht erweitert; die Leertaste erweitert sie.</translation>
  </message>
  <message>
   <source>This tag is not there any more.</source>
   <translation>Diese Markierung gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>No tag stands under the caret. J opens the next statement.</source>
   <translation>Unter der Schreibmarke steht keine Markierung. J öffnet die nächste Aussage.</translation>
  </message>
  <message>
   <source>This tag belongs to no statement. Open one and press the key of a role.</source>
   <translation>Diese Markierung gehört zu keiner Aussage. Öffnen Sie eine und drücken Sie die Taste einer Rolle.</translation>
  </message>
  <message>
   <source>There is no further statement.</source>
   <translation>Es gibt keine weitere Aussage.</translation>
  </message>
  <message>
   <source>No statement is open. Enter opens the one under the caret.</source>
   <translation>Keine Aussage ist offen. Enter öffnet die unter der Schreibmarke.</translation>
  </message>
  <message>
   <source>No claim stands around this one.</source>
   <translation>Um diese steht keine Behauptung.</translation>
  </message>
  <message>
   <source>No claim stands inside this one.</source>
   <translation>In dieser steht keine Behauptung.</translation>
  </message>
  <message>
   <source>No tag stands under the caret.</source>
   <translation>Unter der Schreibmarke steht keine Markierung.</translation>
  </message>
  <message>
   <source>{label}: {n} of {all} here</source>
   <translation>{label}: {n} von {all} hier</translation>
  </message>
 </context>
 <context>
  <name>CodebookEditor</name>
  <message>
   <source>Codebook</source>
   <translation>Codebuch</translation>
  </message>
  <message>
   <source>Parts of the codebook</source>
   <translation>Teile des Codebuchs</translation>
  </message>
  <message>
   <source>New label</source>
   <translation>Neues Label</translation>
  </message>
  <message>
   <source>New link</source>
   <translation>Neue Verknüpfung</translation>
  </message>
  <message>
   <source>New article label</source>
   <translation>Neues Artikel-Label</translation>
  </message>
  <message>
   <source>All labels can be told apart, also without red, green or blue.</source>
   <translation>Alle Label sind unterscheidbar, auch ohne Rot, Grün oder Blau.</translation>
  </message>
  <message>
   <source>{name} (retired)</source>
   <translation>{name} (stillgelegt)</translation>
  </message>
  <message>
   <source>Link: {name}</source>
   <translation>Verknüpfung: {name}</translation>
  </message>
  <message>
   <source>Article: {name}</source>
   <translation>Artikel: {name}</translation>
  </message>
  <message>
   <source>There is no label “{name}”.</source>
   <translation>Es gibt kein Label „{name}“.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Nach</translation>
  </message>
  <message>
   <source>names of labels, with commas; empty: any</source>
   <translation>Namen von Labeln, mit Kommas; leer: alle</translation>
  </message>
  <message>
   <source>Definition</source>
   <translation>Definition</translation>
  </message>
  <message>
   <source>{n} links</source>
   <translation>{n} Verknüpfungen</translation>
  </message>
  <message>
   <source>Remove link {name}</source>
   <translation>Verknüpfung {name} entfernen</translation>
  </message>
  <message>
   <source>one</source>
   <translation>einer</translation>
  </message>
  <message>
   <source>several</source>
   <translation>mehrere</translation>
  </message>
  <message>
   <source>Values</source>
   <translation>Werte</translation>
  </message>
  <message>
   <source>one a line</source>
   <translation>einer je Zeile</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Wie viele</translation>
  </message>
  <message>
   <source>Remove article label {name}</source>
   <translation>Artikel-Label {name} entfernen</translation>
  </message>
  <message>
   <source>Types of actors</source>
   <translation>Arten von Akteuren</translation>
  </message>
  <message>
   <source>Revision {n}</source>
   <translation>Fassung {n}</translation>
  </message>
 </context>
 <context>
  <name>CodebookPanel</name>
  <message>
   <source>Edit…</source>
   <translation>Bearbeiten …</translation>
  </message>
  <message>
   <source>Tags to look at again: {n}</source>
   <translation>Erneut zu prüfende Markierungen: {n}</translation>
  </message>
  <message>
   <source>{name} (retired)</source>
   <translation>{name} (stillgelegt)</translation>
  </message>
  <message>
   <source>Yes: </source>
   <translation>Ja: </translation>
  </message>
  <message>
   <source>No: </source>
   <translation>Nein: </translation>
  </message>
  <message>
   <source>For example: </source>
   <translation>Zum Beispiel: </translation>
  </message>
  <message>
   <source> (several)</source>
   <translation> (mehrere)</translation>
  </message>
 </context>
 <context>
  <name>Command</name>
  <message>
   <source>&amp;New project…</source>
   <translation>&amp;Neues Projekt …</translation>
  </message>
  <message>
   <source>&amp;Open project…</source>
   <translation>Projekt ö&amp;ffnen …</translation>
  </message>
  <message>
   <source>Open the &amp;demo</source>
   <translation>&amp;Demo öffnen</translation>
  </message>
  <message>
   <source>&amp;Import articles…</source>
   <translation>Artikel &amp;importieren …</translation>
  </message>
  <message>
   <source>&amp;Export…</source>
   <translation>&amp;Exportieren …</translation>
  </message>
  <message>
   <source>Import actors…</source>
   <translation>Akteure importieren …</translation>
  </message>
  <message>
   <source>Export actors…</source>
   <translation>Akteure exportieren …</translation>
  </message>
  <message>
   <source>Import codebook…</source>
   <translation>Codebuch importieren …</translation>
  </message>
  <message>
   <source>Export codebook…</source>
   <translation>Codebuch exportieren …</translation>
  </message>
  <message>
   <source>Save a &amp;copy…</source>
   <translation>&amp;Kopie speichern …</translation>
  </message>
  <message>
   <source>Co&amp;der…</source>
   <translation>&amp;Codierer …</translation>
  </message>
  <message>
   <source>&amp;Settings…</source>
   <translation>Ein&amp;stellungen …</translation>
  </message>
  <message>
   <source>&amp;Close project</source>
   <translation>Projekt sch&amp;ließen</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Wiederholen</translation>
  </message>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Kopieren</translation>
  </message>
  <message>
   <source>Copy with &amp;source line</source>
   <translation>Mit &amp;Quellenzeile kopieren</translation>
  </message>
  <message>
   <source>Select &amp;all</source>
   <translation>&amp;Alles auswählen</translation>
  </message>
  <message>
   <source>&amp;Find in article</source>
   <translation>Im Artikel &amp;suchen</translation>
  </message>
  <message>
   <source>Find &amp;next</source>
   <translation>Nächsten &amp;Treffer</translation>
  </message>
  <message>
   <source>Find &amp;previous</source>
   <translation>&amp;Vorigen Treffer</translation>
  </message>
  <message>
   <source>Find in &amp;all articles</source>
   <translation>In allen Artikeln s&amp;uchen</translation>
  </message>
  <message>
   <source>&amp;Next article</source>
   <translation>&amp;Nächster Artikel</translation>
  </message>
  <message>
   <source>&amp;Previous article</source>
   <translation>&amp;Voriger Artikel</translation>
  </message>
  <message>
   <source>Next article</source>
   <translation>Nächster Artikel</translation>
  </message>
  <message>
   <source>Previous article</source>
   <translation>Voriger Artikel</translation>
  </message>
  <message>
   <source>&amp;Complete</source>
   <translation>&amp;Fertig</translation>
  </message>
  <message>
   <source>&amp;Filter the queue</source>
   <translation>&amp;Liste filtern</translation>
  </message>
  <message>
   <source>&amp;Labels of the article</source>
   <translation>Label des &amp;Artikels</translation>
  </message>
  <message>
   <source>Edit the &amp;codebook…</source>
   <translation>&amp;Codebuch bearbeiten …</translation>
  </message>
  <message>
   <source>Tags under an &amp;older definition</source>
   <translation>Markierungen nach &amp;älterer Definition</translation>
  </message>
  <message>
   <source>&amp;Hints</source>
   <translation>&amp;Kürzel</translation>
  </message>
  <message>
   <source>Hints that s&amp;tay</source>
   <translation>&amp;Bleibende Kürzel</translation>
  </message>
  <message>
   <source>&amp;Grow selection</source>
   <translation>Auswahl &amp;erweitern</translation>
  </message>
  <message>
   <source>S&amp;hrink selection</source>
   <translation>Auswahl ver&amp;kleinern</translation>
  </message>
  <message>
   <source>Label &amp;without joining</source>
   <translation>Markieren &amp;ohne Anschluss</translation>
  </message>
  <message>
   <source>Add &amp;fragment</source>
   <translation>&amp;Stück hinzufügen</translation>
  </message>
  <message>
   <source>Re&amp;label</source>
   <translation>&amp;Label ändern</translation>
  </message>
  <message>
   <source>Set &amp;role</source>
   <translation>&amp;Rolle setzen</translation>
  </message>
  <message>
   <source>&amp;Actor</source>
   <translation>&amp;Akteur</translation>
  </message>
  <message>
   <source>E&amp;very occurrence…</source>
   <translation>&amp;Jedes Vorkommen …</translation>
  </message>
  <message>
   <source>What the label &amp;means</source>
   <translation>&amp;Bedeutung des Labels</translation>
  </message>
  <message>
   <source>&amp;Note</source>
   <translation>&amp;Notiz</translation>
  </message>
  <message>
   <source>&amp;Bind claims</source>
   <translation>Behauptungen &amp;verbinden</translation>
  </message>
  <message>
   <source>&amp;Delete tag</source>
   <translation>Markierung &amp;löschen</translation>
  </message>
  <message>
   <source>Move &amp;edges</source>
   <translation>&amp;Grenzen verschieben</translation>
  </message>
  <message>
   <source>End one token right</source>
   <translation>Ende ein Wort nach rechts</translation>
  </message>
  <message>
   <source>End one token left</source>
   <translation>Ende ein Wort nach links</translation>
  </message>
  <message>
   <source>Start one token right</source>
   <translation>Anfang ein Wort nach rechts</translation>
  </message>
  <message>
   <source>Start one token left</source>
   <translation>Anfang ein Wort nach links</translation>
  </message>
  <message>
   <source>&amp;Open statement under the caret</source>
   <translation>Aussage unter der Schreibmarke &amp;öffnen</translation>
  </message>
  <message>
   <source>&amp;Next statement</source>
   <translation>&amp;Nächste Aussage</translation>
  </message>
  <message>
   <source>&amp;Previous statement</source>
   <translation>&amp;Vorige Aussage</translation>
  </message>
  <message>
   <source>O&amp;uter claim</source>
   <translation>Ä&amp;ußere Behauptung</translation>
  </message>
  <message>
   <source>&amp;Inner claim</source>
   <translation>&amp;Innere Behauptung</translation>
  </message>
  <message>
   <source>Next o&amp;verlapping tag</source>
   <translation>Nächste über&amp;lappende Markierung</translation>
  </message>
  <message>
   <source>Previous overlapping tag</source>
   <translation>Vorige überlappende Markierung</translation>
  </message>
  <message>
   <source>One layer &amp;back</source>
   <translation>Einen Schritt &amp;zurück</translation>
  </message>
  <message>
   <source>Token left</source>
   <translation>Wort nach links</translation>
  </message>
  <message>
   <source>Select: token left</source>
   <translation>Auswählen: Wort nach links</translation>
  </message>
  <message>
   <source>Token right</source>
   <translation>Wort nach rechts</translation>
  </message>
  <message>
   <source>Select: token right</source>
   <translation>Auswählen: Wort nach rechts</translation>
  </message>
  <message>
   <source>Clause left</source>
   <translation>Teilsatz nach links</translation>
  </message>
  <message>
   <source>Select: clause left</source>
   <translation>Auswählen: Teilsatz nach links</translation>
  </message>
  <message>
   <source>Clause right</source>
   <translation>Teilsatz nach rechts</translation>
  </message>
  <message>
   <source>Select: clause right</source>
   <translation>Auswählen: Teilsatz nach rechts</translation>
  </message>
  <message>
   <source>Line up</source>
   <translation>Zeile nach oben</translation>
  </message>
  <message>
   <source>Select: line up</source>
   <translation>Auswählen: Zeile nach oben</translation>
  </message>
  <message>
   <source>Line down</source>
   <translation>Zeile nach unten</translation>
  </message>
  <message>
   <source>Select: line down</source>
   <translation>Auswählen: Zeile nach unten</translation>
  </message>
  <message>
   <source>Paragraph up</source>
   <translation>Absatz nach oben</translation>
  </message>
  <message>
   <source>Select: paragraph up</source>
   <translation>Auswählen: Absatz nach oben</translation>
  </message>
  <message>
   <source>Paragraph down</source>
   <translation>Absatz nach unten</translation>
  </message>
  <message>
   <source>Select: paragraph down</source>
   <translation>Auswählen: Absatz nach unten</translation>
  </message>
  <message>
   <source>Start of line</source>
   <translation>Zeilenanfang</translation>
  </message>
  <message>
   <source>Select: start of line</source>
   <translation>Auswählen: bis Zeilenanfang</translation>
  </message>
  <message>
   <source>End of line</source>
   <translation>Zeilenende</translation>
  </message>
  <message>
   <source>Select: end of line</source>
   <translation>Auswählen: bis Zeilenende</translation>
  </message>
  <message>
   <source>Start of article</source>
   <translation>Anfang des Artikels</translation>
  </message>
  <message>
   <source>Select: start of article</source>
   <translation>Auswählen: bis zum Anfang des Artikels</translation>
  </message>
  <message>
   <source>End of article</source>
   <translation>Ende des Artikels</translation>
  </message>
  <message>
   <source>Select: end of article</source>
   <translation>Auswählen: bis zum Ende des Artikels</translation>
  </message>
  <message>
   <source>Page up</source>
   <translation>Seite nach oben</translation>
  </message>
  <message>
   <source>Select: page up</source>
   <translation>Auswählen: Seite nach oben</translation>
  </message>
  <message>
   <source>Page down</source>
   <translation>Seite nach unten</translation>
  </message>
  <message>
   <source>Select: page down</source>
   <translation>Auswählen: Seite nach unten</translation>
  </message>
  <message>
   <source>&amp;Command palette…</source>
   <translation>&amp;Befehlspalette …</translation>
  </message>
  <message>
   <source>&amp;Layer…</source>
   <translation>&amp;Ebene …</translation>
  </message>
  <message>
   <source>Left panel</source>
   <translation>Linke Seite</translation>
  </message>
  <message>
   <source>Right panel</source>
   <translation>Rechte Seite</translation>
  </message>
  <message>
   <source>&amp;Focus</source>
   <translation>&amp;Fokus</translation>
  </message>
  <message>
   <source>Next &amp;pane</source>
   <translation>Nächster &amp;Bereich</translation>
  </message>
  <message>
   <source>Text for screen &amp;readers</source>
   <translation>Text für Screen&amp;reader</translation>
  </message>
  <message>
   <source>&amp;Larger text</source>
   <translation>&amp;Größere Schrift</translation>
  </message>
  <message>
   <source>&amp;Smaller text</source>
   <translation>&amp;Kleinere Schrift</translation>
  </message>
  <message>
   <source>Text at 100 %</source>
   <translation>Schrift auf 100 %</translation>
  </message>
  <message>
   <source>&amp;Fold or unfold boilerplate</source>
   <translation>Beiwerk &amp;ein- oder ausklappen</translation>
  </message>
  <message>
   <source>&amp;Dark or light</source>
   <translation>&amp;Dunkel oder hell</translation>
  </message>
  <message>
   <source>High &amp;contrast</source>
   <translation>Hoher K&amp;ontrast</translation>
  </message>
  <message>
   <source>&amp;Manual</source>
   <translation>&amp;Handbuch</translation>
  </message>
  <message>
   <source>&amp;Keys</source>
   <translation>&amp;Tasten</translation>
  </message>
  <message>
   <source>&amp;About Annotator</source>
   <translation>Ü&amp;ber Annotator</translation>
  </message>
 </context>
 <context>
  <name>Concordance</name>
  <message>
   <source>untagged {n}×</source>
   <translation>unmarkiert {n}×</translation>
  </message>
  <message>
   <source>Hits</source>
   <translation>Treffer</translation>
  </message>
 </context>
 <context>
  <name>Desk</name>
  <message>
   <source>The project is open read-only; nothing was changed.</source>
   <translation>Das Projekt ist nur zum Lesen offen; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>No article is open.</source>
   <translation>Kein Artikel ist offen.</translation>
  </message>
  <message>
   <source>The codebook gives the key {key} to no label.</source>
   <translation>Das Codebuch gibt die Taste {key} keinem Label.</translation>
  </message>
  <message>
   <source>{role} joined statement {n}</source>
   <translation>{role} gehört jetzt zu Aussage {n}</translation>
  </message>
  <message>
   <source>A role needs an open statement and a tag under the caret.</source>
   <translation>Eine Rolle braucht eine offene Aussage und eine Markierung unter der Schreibmarke.</translation>
  </message>
  <message>
   <source>No tag stands under the caret.</source>
   <translation>Unter der Schreibmarke steht keine Markierung.</translation>
  </message>
  <message>
   <source>Tag the first words, then select further ones and press D.</source>
   <translation>Markieren Sie die ersten Wörter, wählen Sie dann weitere und drücken Sie D.</translation>
  </message>
  <message>
   <source>Nothing would be left of the tag; Del deletes it.</source>
   <translation>Von der Markierung bliebe nichts; Entf löscht sie.</translation>
  </message>
  <message>
   <source>No statement is open. Enter opens the one under the caret.</source>
   <translation>Keine Aussage ist offen. Enter öffnet die unter der Schreibmarke.</translation>
  </message>
  <message>
   <source>{name} applies only where {condition}.</source>
   <translation>{name} gilt nur, wo {condition}.</translation>
  </message>
  <message>
   <source>Bind: open the other claim, then 1 or 2.</source>
   <translation>Verbinden: Öffnen Sie die andere Behauptung, dann 1 oder 2.</translation>
  </message>
  <message>
   <source>Article marked complete</source>
   <translation>Artikel als fertig vermerkt</translation>
  </message>
  <message>
   <source>Article marked begun</source>
   <translation>Artikel als begonnen vermerkt</translation>
  </message>
  <message>
   <source>Undone</source>
   <translation>Rückgängig gemacht</translation>
  </message>
  <message>
   <source>Done again</source>
   <translation>Wiederholt</translation>
  </message>
 </context>
 <context>
  <name>Filters</name>
  <message>
   <source>Older definition</source>
   <translation>Ältere Definition</translation>
  </message>
  <message>
   <source>No filters</source>
   <translation>Keine Filter</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Label</translation>
  </message>
  <message>
   <source>Attribute</source>
   <translation>Attribut</translation>
  </message>
  <message>
   <source>Coder</source>
   <translation>Codierer</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>Outlet</source>
   <translation>Medium</translation>
  </message>
  <message>
   <source>From 2026-11-22</source>
   <translation>Von 2026-11-22</translation>
  </message>
  <message>
   <source>Until 2026-11-22</source>
   <translation>Bis 2026-11-22</translation>
  </message>
  <message>
   <source>Any label</source>
   <translation>Jedes Label</translation>
  </message>
  <message>
   <source>Any attribute</source>
   <translation>Jedes Attribut</translation>
  </message>
  <message>
   <source>Any coder</source>
   <translation>Alle Codierer</translation>
  </message>
  <message>
   <source>Any status</source>
   <translation>Jeder Status</translation>
  </message>
  <message>
   <source>Any outlet</source>
   <translation>Jedes Medium</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>Begun</source>
   <translation>Begonnen</translation>
  </message>
  <message>
   <source>Complete</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Sent back</source>
   <translation>Zurückgegeben</translation>
  </message>
  <message>
   <source>Tags that mean which actor?</source>
   <translation>Markierungen welches Akteurs?</translation>
  </message>
  <message>
   <source>Enter chooses</source>
   <translation>Enter wählt</translation>
  </message>
  <message>
   <source>Any actor</source>
   <translation>Jeder Akteur</translation>
  </message>
  <message>
   <source>Any actor…</source>
   <translation>Jeder Akteur …</translation>
  </message>
 </context>
 <context>
  <name>Find</name>
  <message>
   <source>Same case</source>
   <translation>Groß/klein genau</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Words to find, Enter</source>
   <translation>Wörter suchen, Enter</translation>
  </message>
  <message>
   <source>Words to find</source>
   <translation>Zu suchende Wörter</translation>
  </message>
  <message>
   <source>In the article</source>
   <translation>Im Artikel</translation>
  </message>
  <message>
   <source>In all articles</source>
   <translation>In allen Artikeln</translation>
  </message>
  <message>
   <source>Where to look</source>
   <translation>Wo gesucht wird</translation>
  </message>
  <message>
   <source>As written</source>
   <translation>Wie geschrieben</translation>
  </message>
  <message>
   <source>All words</source>
   <translation>Alle Wörter</translation>
  </message>
  <message>
   <source>Part of words</source>
   <translation>Teil von Wörtern</translation>
  </message>
  <message>
   <source>Regex</source>
   <translation>Regex</translation>
  </message>
  <message>
   <source>How the words are meant</source>
   <translation>Wie die Wörter gemeint sind</translation>
  </message>
  <message>
   <source>Tagged alike?</source>
   <translation>Gleich markiert?</translation>
  </message>
  <message>
   <source>tick</source>
   <translation>abhaken</translation>
  </message>
  <message>
   <source>all or none</source>
   <translation>alle oder keine</translation>
  </message>
  <message>
   <source>tag</source>
   <translation>markieren</translation>
  </message>
  <message>
   <source>relabel</source>
   <translation>umbenennen</translation>
  </message>
  <message>
   <source>still right</source>
   <translation>stimmt noch</translation>
  </message>
  <message>
   <source>remove tags</source>
   <translation>Markierungen entfernen</translation>
  </message>
  <message>
   <source>go there</source>
   <translation>hingehen</translation>
  </message>
  <message>
   <source>close</source>
   <translation>schließen</translation>
  </message>
  <message>
   <source>No article is open.</source>
   <translation>Kein Artikel ist offen.</translation>
  </message>
  <message>
   <source>Which words? Select some, or put the caret into a tag of one piece.</source>
   <translation>Welche Wörter? Wählen Sie welche, oder setzen Sie die Schreibmarke in eine Markierung aus einem Stück.</translation>
  </message>
  <message>
   <source>Enter finds the words in every article, 50 at once. Filters narrow it down: to a label, an attribute, an actor, a coder; to a status, an outlet, dates.</source>
   <translation>Enter findet die Wörter in allen Artikeln, 50 auf einmal. Filter engen ein: auf Label, Attribut, Akteur, Codierer; auf Status, Medium, Tage.</translation>
  </message>
  <message>
   <source>Filters ({n})</source>
   <translation>Filter ({n})</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suche</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Prüfung</translation>
  </message>
  <message>
   <source>Nothing was found.</source>
   <translation>Nichts gefunden.</translation>
  </message>
  <message>
   <source>{n} found</source>
   <translation>{n} gefunden</translation>
  </message>
  <message>
   <source>The first {n} hits; there are more. Filters narrow it down.</source>
   <translation>Die ersten {n} Treffer; es gibt mehr. Filter engen ein.</translation>
  </message>
  <message>
   <source>{n} words are not tagged alike; Enter shows their places</source>
   <translation>{n} Wörter sind ungleich markiert; Enter zeigt ihre Stellen</translation>
  </message>
  <message>
   <source>{n} of {all} ticked</source>
   <translation>{n} von {all} abgehakt</translation>
  </message>
  <message>
   <source>Relabel the ticked ones: 1 to 9, Esc</source>
   <translation>Abgehakte umbenennen: 1 bis 9, Esc</translation>
  </message>
  <message>
   <source>The codebook gives the key {key} to no label.</source>
   <translation>Das Codebuch gibt die Taste {key} keinem Label.</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Änderung</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Find in this article</source>
   <translation>In diesem Artikel suchen</translation>
  </message>
  <message>
   <source>Regex</source>
   <translation>Regex</translation>
  </message>
  <message>
   <source>Previous</source>
   <translation>Voriger</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Nächster</translation>
  </message>
  <message>
   <source>not found</source>
   <translation>nicht gefunden</translation>
  </message>
  <message>
   <source>{n} of {all}</source>
   <translation>{n} von {all}</translation>
  </message>
 </context>
 <context>
  <name>Hints</name>
  <message>
   <source>No article is open.</source>
   <translation>Kein Artikel ist offen.</translation>
  </message>
  <message>
   <source>There is nothing to choose in view.</source>
   <translation>Im Sichtbaren ist nichts zu wählen.</translation>
  </message>
  <message>
   <source>No hint begins with {letters}.</source>
   <translation>Kein Kürzel beginnt mit {letters}.</translation>
  </message>
 </context>
 <context>
  <name>History</name>
  <message>
   <source>History of this article</source>
   <translation>Verlauf dieses Artikels</translation>
  </message>
  <message>
   <source>Nothing was done here yet. Every edit will stand here, and Ctrl+Z takes it back.</source>
   <translation>Hier wurde noch nichts getan. Jede Änderung wird hier stehen, und Strg+Z nimmt sie zurück.</translation>
  </message>
 </context>
 <context>
  <name>Hits</name>
  <message>
   <source>ticked, </source>
   <translation>abgehakt, </translation>
  </message>
 </context>
 <context>
  <name>Keys</name>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Filter: a key or a word</source>
   <translation>Filter: eine Taste oder ein Wort</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Taste</translation>
  </message>
  <message>
   <source>Does</source>
   <translation>Tut</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <source>Tab in the palette (Ctrl+K) gives a command another key.</source>
   <translation>Tab in der Palette (Strg+K) gibt einem Befehl eine andere Taste.</translation>
  </message>
  <message>
   <source>article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>everywhere</source>
   <translation>überall</translation>
  </message>
  <message>
   <source>Tag as {name}</source>
   <translation>Als {name} markieren</translation>
  </message>
  <message>
   <source>Next {name} of the open claim</source>
   <translation>Nächster Wert von {name} der offenen Behauptung</translation>
  </message>
 </context>
 <context>
  <name>LabelBar</name>
  <message>
   <source>Hints</source>
   <translation>Kürzel</translation>
  </message>
 </context>
 <context>
  <name>LabelForm</name>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Taste</translation>
  </message>
  <message>
   <source>Stands under</source>
   <translation>Steht unter</translation>
  </message>
  <message>
   <source>Definition</source>
   <translation>Definition</translation>
  </message>
  <message>
   <source>Tag it when</source>
   <translation>Markieren, wenn</translation>
  </message>
  <message>
   <source>Not when</source>
   <translation>Nicht, wenn</translation>
  </message>
  <message>
   <source>Examples</source>
   <translation>Beispiele</translation>
  </message>
  <message>
   <source>one a line</source>
   <translation>einer je Zeile</translation>
  </message>
  <message>
   <source>Memo</source>
   <translation>Memo</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>tint</source>
   <translation>Tönung</translation>
  </message>
  <message>
   <source>tint and line</source>
   <translation>Tönung und Linie</translation>
  </message>
  <message>
   <source>line</source>
   <translation>Linie</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>Linie</translation>
  </message>
  <message>
   <source>Roles of a statement</source>
   <translation>Rollen einer Aussage</translation>
  </message>
  <message>
   <source>Add role</source>
   <translation>Rolle hinzufügen</translation>
  </message>
  <message>
   <source>Remove role {name}</source>
   <translation>Rolle {name} entfernen</translation>
  </message>
  <message>
   <source>Role {n}: </source>
   <translation>Rolle {n}: </translation>
  </message>
  <message>
   <source>one</source>
   <translation>einer</translation>
  </message>
  <message>
   <source>several</source>
   <translation>mehrere</translation>
  </message>
  <message>
   <source>may be empty</source>
   <translation>darf leer sein</translation>
  </message>
  <message>
   <source>is needed</source>
   <translation>ist nötig</translation>
  </message>
  <message>
   <source>Takes</source>
   <translation>Nimmt</translation>
  </message>
  <message>
   <source>names of labels, with commas</source>
   <translation>Namen von Labeln, mit Kommas</translation>
  </message>
  <message>
   <source>New words get</source>
   <translation>Neue Wörter werden</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Wie viele</translation>
  </message>
  <message>
   <source>Required</source>
   <translation>Pflicht</translation>
  </message>
  <message>
   <source>{n} statements use the role {name}; it stays.</source>
   <translation>{n} Aussagen nutzen die Rolle {name}; sie bleibt.</translation>
  </message>
  <message>
   <source>Attributes</source>
   <translation>Attribute</translation>
  </message>
  <message>
   <source>Add attribute</source>
   <translation>Attribut hinzufügen</translation>
  </message>
  <message>
   <source>Remove attribute {name}</source>
   <translation>Attribut {name} entfernen</translation>
  </message>
  <message>
   <source>Attribute {n}: </source>
   <translation>Attribut {n}: </translation>
  </message>
  <message>
   <source>Values</source>
   <translation>Werte</translation>
  </message>
  <message>
   <source>Only where</source>
   <translation>Nur wo</translation>
  </message>
  <message>
   <source>stance: asserts, denies</source>
   <translation>stance: asserts, denies</translation>
  </message>
  <message>
   <source>The key of an attribute is one letter, not “{key}”.</source>
   <translation>Die Taste eines Attributs ist ein Buchstabe, nicht „{key}“.</translation>
  </message>
  <message>
   <source>The key {key} is taken: {command}.</source>
   <translation>Die Taste {key} ist vergeben: {command}.</translation>
  </message>
  <message>
   <source>{n} spans</source>
   <translation>{n} Spannen</translation>
  </message>
  <message>
   <source>Use again</source>
   <translation>Wieder nutzen</translation>
  </message>
  <message>
   <source>Retire</source>
   <translation>Stilllegen</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Auf</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Ab</translation>
  </message>
  <message>
   <source>Merge into…</source>
   <translation>Vereinen mit …</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>{a} + {b} spans</source>
   <translation>{a} + {b} Spannen</translation>
  </message>
  <message>
   <source>Merge label “{name}” into</source>
   <translation>Label „{name}“ vereinen mit</translation>
  </message>
  <message>
   <source>Enter merges every span, as one edit</source>
   <translation>Enter vereint alle Spannen, als eine Änderung</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Vereinen</translation>
  </message>
 </context>
 <context>
  <name>Manual</name>
  <message>
   <source>Manual</source>
   <translation>Handbuch</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
 </context>
 <context>
  <name>Menu</name>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <source>&amp;Article</source>
   <translation>&amp;Artikel</translation>
  </message>
  <message>
   <source>&amp;Tag</source>
   <translation>&amp;Markieren</translation>
  </message>
  <message>
   <source>&amp;Go</source>
   <translation>&amp;Gehe zu</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>A&amp;nsicht</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
 </context>
 <context>
  <name>Mode</name>
  <message>
   <source>Label without joining: 1 to 9, Esc</source>
   <translation>Markieren ohne Anschluss: 1 bis 9, Esc</translation>
  </message>
  <message>
   <source>Relabel: 1 to 9, Esc</source>
   <translation>Label ändern: 1 bis 9, Esc</translation>
  </message>
  <message>
   <source>Role: the key of the slot, Esc</source>
   <translation>Rolle: die Taste des Platzes, Esc</translation>
  </message>
  <message>
   <source>Edges: ← → end, Shift+← → start, Esc</source>
   <translation>Grenzen: ← → Ende, Umschalt+← → Anfang, Esc</translation>
  </message>
  <message>
   <source>Hints: two letters choose, with Shift the selection reaches there; Tab shows others, Esc</source>
   <translation>Kürzel: Zwei Buchstaben wählen, mit Umschalt reicht die Auswahl dorthin; Tab zeigt andere, Esc</translation>
  </message>
  <message>
   <source>Bind: J K or click choose the other claim, in any article; 1 supports, 2 contradicts, Esc</source>
   <translation>Verbinden: J K oder Klick wählen die andere Behauptung, in jedem Artikel; 1 stützt, 2 widerspricht, Esc</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Choices</source>
   <translation>Auswahl</translation>
  </message>
  <message>
   <source>Nothing fits these words.</source>
   <translation>Nichts passt zu diesen Wörtern.</translation>
  </message>
  <message>
   <source>Only commands have keys that can be changed</source>
   <translation>Nur Befehle haben Tasten, die man ändern kann</translation>
  </message>
  <message>
   <source>New key for “{name}” · Backspace: the usual one · Esc</source>
   <translation>Neue Taste für „{name}“ · Rücktaste: die übliche · Esc</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Behalten</translation>
  </message>
 </context>
 <context>
  <name>Queue</name>
  <message>
   <source>Articles done</source>
   <translation>Fertige Artikel</translation>
  </message>
  <message>
   <source>Filter  Ctrl+L</source>
   <translation>Filter  Strg+L</translation>
  </message>
  <message>
   <source>Filter the articles</source>
   <translation>Artikel filtern</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>Begun</source>
   <translation>Begonnen</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Sent back</source>
   <translation>Zurückgegeben</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>Imported</source>
   <translation>Importiert</translation>
  </message>
  <message>
   <source>Newest first</source>
   <translation>Neueste zuerst</translation>
  </message>
  <message>
   <source>By outlet</source>
   <translation>Nach Medium</translation>
  </message>
  <message>
   <source>By title</source>
   <translation>Nach Titel</translation>
  </message>
  <message>
   <source>By status</source>
   <translation>Nach Status</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>No article fits. Clear the filter.</source>
   <translation>Kein Artikel passt. Leeren Sie den Filter.</translation>
  </message>
  <message>
   <source>Drop articles here, or import them with Ctrl+I.</source>
   <translation>Ziehen Sie Artikel hierher oder importieren Sie sie mit Strg+I.</translation>
  </message>
  <message>
   <source>{n} found</source>
   <translation>{n} gefunden</translation>
  </message>
  <message>
   <source>{done} of {all} done</source>
   <translation>{done} von {all} fertig</translation>
  </message>
  <message>
   <source>This is the last article.</source>
   <translation>Das ist der letzte Artikel.</translation>
  </message>
  <message>
   <source>This is the first article.</source>
   <translation>Das ist der erste Artikel.</translation>
  </message>
 </context>
 <context>
  <name>ReadingView</name>
  <message>
   <source>Article, to be read</source>
   <translation>Artikel, zum Lesen</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Thema</translation>
  </message>
  <message>
   <source>As designed</source>
   <translation>Wie entworfen</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Hoch</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <source>Font of the article</source>
   <translation>Schrift des Artikels</translation>
  </message>
  <message>
   <source>{n} characters</source>
   <translation>{n} Zeichen</translation>
  </message>
  <message>
   <source>Width of the column</source>
   <translation>Breite der Spalte</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Ctrl + and Ctrl − change the size of the text. Tab in the palette (Ctrl+K) gives a command another key.</source>
   <translation>Strg + und Strg − ändern die Größe der Schrift. Tab in der Palette (Strg+K) gibt einem Befehl eine andere Taste.</translation>
  </message>
  <message>
   <source>Usual keys again</source>
   <translation>Wieder die üblichen Tasten</translation>
  </message>
  <message>
   <source>The language changes when Annotator is opened next.</source>
   <translation>Die Sprache wechselt, wenn Annotator das nächste Mal geöffnet wird.</translation>
  </message>
 </context>
 <context>
  <name>Spans</name>
  <message>
   <source>Spans of the article</source>
   <translation>Spannen des Artikels</translation>
  </message>
 </context>
 <context>
  <name>SpansModel</name>
  <message>
   <source>Label</source>
   <translation>Label</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Wörter</translation>
  </message>
  <message>
   <source>Actor</source>
   <translation>Akteur</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Rolle</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
 </context>
 <context>
  <name>Statements</name>
  <message>
   <source>Statements of this article</source>
   <translation>Aussagen dieses Artikels</translation>
  </message>
  <message>
   <source>No tags yet. Select words, then press 1 to 9.</source>
   <translation>Noch keine Markierungen. Wählen Sie Wörter, dann 1 bis 9.</translation>
  </message>
 </context>
 <context>
  <name>StatusBar</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Last action</source>
   <translation>Letzte Handlung</translation>
  </message>
  <message>
   <source>Saved {time}</source>
   <translation>Gespeichert {time}</translation>
  </message>
 </context>
 <context>
  <name>Welcome</name>
  <message>
   <source>Who said what, about whom, on whose word.</source>
   <translation>Wer was sagt, über wen, auf wessen Wort.</translation>
  </message>
  <message>
   <source>Open the demo</source>
   <translation>Demo öffnen</translation>
  </message>
  <message>
   <source>Eight articles, two coders, a finished review. Nothing to set up.</source>
   <translation>Acht Artikel, zwei Codierer, eine fertige Prüfung. Nichts einzurichten.</translation>
  </message>
  <message>
   <source>New project…</source>
   <translation>Neues Projekt …</translation>
  </message>
  <message>
   <source>One file on this computer.</source>
   <translation>Eine Datei auf diesem Rechner.</translation>
  </message>
  <message>
   <source>Open project…</source>
   <translation>Projekt öffnen …</translation>
  </message>
  <message>
   <source>Files end in .annotator; drop one on this window.</source>
   <translation>Dateien enden auf .annotator; ziehen Sie eine auf dieses Fenster.</translation>
  </message>
  <message>
   <source>Recent</source>
   <translation>Zuletzt</translation>
  </message>
 </context>
 <context>
  <name>Window</name>
  <message>
   <source>Projects (*.annotator)</source>
   <translation>Projekte (*.annotator)</translation>
  </message>
  <message>
   <source>New project</source>
   <translation>Neues Projekt</translation>
  </message>
  <message>
   <source>Open project</source>
   <translation>Projekt öffnen</translation>
  </message>
  <message>
   <source>Coder</source>
   <translation>Codierer</translation>
  </message>
  <message>
   <source>Tag as</source>
   <translation>Markieren als</translation>
  </message>
  <message>
   <source>Save a copy</source>
   <translation>Kopie speichern</translation>
  </message>
  <message>
   <source>Copied to {file}</source>
   <translation>Kopiert nach {file}</translation>
  </message>
  <message>
   <source>Articles (*.txt *.jsonl *.ndjson *.text *.md);;All files (*)</source>
   <translation>Artikel (*.txt *.jsonl *.ndjson *.text *.md);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Import articles</source>
   <translation>Artikel importieren</translation>
  </message>
  <message>
   <source>JSON Lines (*.jsonl)</source>
   <translation>JSON Lines (*.jsonl)</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Export</translation>
  </message>
  <message>
   <source>Export actors</source>
   <translation>Akteure exportieren</translation>
  </message>
  <message>
   <source>{n} actors written to {file}</source>
   <translation>{n} Akteure nach {file} geschrieben</translation>
  </message>
  <message>
   <source>Actors (*.csv *.jsonl)</source>
   <translation>Akteure (*.csv *.jsonl)</translation>
  </message>
  <message>
   <source>Import actors</source>
   <translation>Akteure importieren</translation>
  </message>
  <message>
   <source>Import codebook</source>
   <translation>Codebuch importieren</translation>
  </message>
  <message>
   <source>Export codebook</source>
   <translation>Codebuch exportieren</translation>
  </message>
  <message>
   <source>Codebook written to {file}</source>
   <translation>Codebuch nach {file} geschrieben</translation>
  </message>
  <message>
   <source>My own</source>
   <translation>Meine eigene</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <source>Show the layer</source>
   <translation>Ebene zeigen</translation>
  </message>
  <message>
   <source>About Annotator</source>
   <translation>Über Annotator</translation>
  </message>
  <message>
   <source>Who said what, about whom, on whose word.
Apache-2.0. Source Serif 4 and Inter: OFL.</source>
   <translation>Wer was sagt, über wen, auf wessen Wort.
Apache-2.0. Source Serif 4 und Inter: OFL.</translation>
  </message>
  <message>
   <source>Mark {name}</source>
   <translation>Als {name} markieren</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Label</translation>
  </message>
  <message>
   <source>Statement</source>
   <translation>Aussage</translation>
  </message>
  <message>
   <source>Actor</source>
   <translation>Akteur</translation>
  </message>
  <message>
   <source>Paragraph {n}</source>
   <translation>Absatz {n}</translation>
  </message>
  <message>
   <source>Actors</source>
   <translation>Akteure</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Codebook</source>
   <translation>Codebuch</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>Artikel</translation>
  </message>
  <message>
   <source>Spans</source>
   <translation>Spannen</translation>
  </message>
  <message>
   <source>Statements</source>
   <translation>Aussagen</translation>
  </message>
  <message>
   <source>The project is open read-only; its codebook stays as it is.</source>
   <translation>Das Projekt ist nur zum Lesen offen; sein Codebuch bleibt, wie es ist.</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Gespeichert</translation>
  </message>
  <message>
   <source>Read-only</source>
   <translation>Nur lesen</translation>
  </message>
  <message>
   <source>Layer “{name}”: read-only</source>
   <translation>Ebene „{name}“: nur lesen</translation>
  </message>
  <message>
   <source>› command  @ actor  # article  : paragraph</source>
   <translation>› Befehl  @ Akteur  # Artikel  : Absatz</translation>
  </message>
  <message>
   <source>Find or run a command</source>
   <translation>Befehl suchen oder ausführen</translation>
  </message>
  <message>
   <source>Nothing is selected.</source>
   <translation>Nichts ist ausgewählt.</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <source>char {n}</source>
   <translation>Zeichen {n}</translation>
  </message>
  <message>
   <source>{a} statements · {b} spans</source>
   <translation>{a} Aussagen · {b} Spannen</translation>
  </message>
  <message>
   <source>The right panel is put away in a narrow window; Ctrl+Shift+B shows it.</source>
   <translation>In einem schmalen Fenster ist die rechte Seite weggeräumt; Strg+Umschalt+B zeigt sie.</translation>
  </message>
 </context>
 <context>
  <name>Work</name>
  <message>
   <source>Import</source>
   <translation>Import</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Export</translation>
  </message>
  <message>
   <source>Backup</source>
   <translation>Sicherung</translation>
  </message>
  <message>
   <source>{what} cancelled; nothing was changed</source>
   <translation>{what} abgebrochen; nichts wurde geändert</translation>
  </message>
 </context>
 <context>
  <name>_Chip</name>
  <message>
   <source>Remove {words} from {role}</source>
   <translation>{words} aus {role} entfernen</translation>
  </message>
 </context>
 <context>
  <name>_Entry</name>
  <message>
   <source>{name}, key {key}</source>
   <translation>{name}, Taste {key}</translation>
  </message>
 </context>
 <context>
  <name>_Link</name>
  <message>
   <source>Note on the link</source>
   <translation>Notiz zur Verknüpfung</translation>
  </message>
  <message>
   <source>Remove link: {link}</source>
   <translation>Verknüpfung entfernen: {link}</translation>
  </message>
 </context>
</TS>
