<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>M&amp;ute</source>
        <translation>S&amp;tumm schalten</translation>
    </message>
    <message>
        <source>&amp;Panic</source>
        <translation>&amp;Panik</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Aufnehmen</translation>
    </message>
    <message>
        <source>S&amp;napshot</source>
        <translation>&amp;Schnappschuss</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>P&amp;rofile …</translation>
    </message>
    <message>
        <source>S&amp;tatistics…</source>
        <translation>Statisti&amp;k …</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>Erste S&amp;chritte …</translation>
    </message>
    <message>
        <source>&amp;Larger models…</source>
        <translation>&amp;Größere Modelle …</translation>
    </message>
    <message>
        <source>&amp;Check everything…</source>
        <translation>Alles prü&amp;fen …</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>Problem &amp;melden …</translation>
    </message>
    <message>
        <source>&amp;About Lipcam</source>
        <translation>Über &amp;Lipcam</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>AdviceBox</name>
    <message>
        <source>What is missing and how to mend it</source>
        <translation>Was fehlt und wie es sich beheben lässt</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Kop&amp;ieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Erneut prü&amp;fen</translation>
    </message>
    <message>
        <source>Det&amp;ails</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>H&amp;ide</source>
        <translation>A&amp;usblenden</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>AvatarGrid</name>
    <message>
        <source>Avatars</source>
        <translation>Avatare</translation>
    </message>
    <message>
        <source>{name}, cannot be used: {problem}</source>
        <translation>{name}, nicht verwendbar: {problem}</translation>
    </message>
    <message>
        <source>{name}
Licence: {licence}</source>
        <translation>{name}
Lizenz: {licence}</translation>
    </message>
</context>
<context>
    <name>AvatarPage</name>
    <message>
        <source>Who shall speak?</source>
        <translation>Wer soll sprechen?</translation>
    </message>
    <message>
        <source>Pick a face. You can change it at any time, also during a call.</source>
        <translation>Ein Gesicht auswählen. Es lässt sich jederzeit wechseln, auch während eines Anrufs.</translation>
    </message>
    <message>
        <source>No avatar could be read.</source>
        <translation>Kein Avatar war lesbar.</translation>
    </message>
    <message>
        <source>{name}
Licence: {licence}</source>
        <translation>{name}
Lizenz: {licence}</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>Bild von {name}</translation>
    </message>
</context>
<context>
    <name>AvatarPicker</name>
    <message>
        <source>Search avatars</source>
        <translation>Avatare suchen</translation>
    </message>
    <message>
        <source>No avatar has this name.</source>
        <translation>Kein Avatar heißt so.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
</context>
<context>
    <name>AvatarShelf</name>
    <message>
        <source>The avatar {name} cannot be used: {problem}</source>
        <translation>Der Avatar {name} kann nicht verwendet werden: {problem}</translation>
    </message>
    <message>
        <source>No avatar could be read.</source>
        <translation>Kein Avatar war lesbar.</translation>
    </message>
    <message>
        <source>Get the program&apos;s files again, or add an avatar of your own.</source>
        <translation>Die Programmdateien erneut beschaffen oder einen eigenen Avatar hinzufügen.</translation>
    </message>
</context>
<context>
    <name>BackgroundEditor</name>
    <message>
        <source>The avatar&apos;s own</source>
        <translation>Hintergrund des Avatars</translation>
    </message>
    <message>
        <source>The avatar&apos;s own, blurred</source>
        <translation>Hintergrund des Avatars, unscharf</translation>
    </message>
    <message>
        <source>A colour</source>
        <translation>Eine Farbe</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Ein Bild</translation>
    </message>
    <message>
        <source>Green, for another program</source>
        <translation>Grün, für ein anderes Programm</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Bild wählen …</translation>
    </message>
    <message>
        <source>Colour of the background</source>
        <translation>Farbe des Hintergrunds</translation>
    </message>
    <message>
        <source>Picture for the background</source>
        <translation>Bild für den Hintergrund</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <source>{colour}, choose …</source>
        <translation>{colour}, wählen …</translation>
    </message>
</context>
<context>
    <name>CameraCheck</name>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>Die Prüfung selbst ist fehlgeschlagen: {reason}</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>A camera that others can see</source>
        <translation>Eine Kamera, die andere sehen</translation>
    </message>
    <message>
        <source>Lipcam shows the avatar as a camera. Here you see whether it really arrives.</source>
        <translation>Lipcam zeigt den Avatar als Kamera. Hier ist zu sehen, ob er wirklich ankommt.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Kamera</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>Beste verfügbare</translation>
    </message>
    <message>
        <source>Only Lipcam&apos;s own window</source>
        <translation>Nur das Fenster von Lipcam</translation>
    </message>
    <message>
        <source>Looking for cameras …</source>
        <translation>Kameras werden gesucht …</translation>
    </message>
    <message>
        <source>A test picture is sent and read back, as another program would …</source>
        <translation>Ein Testbild wird gesendet und zurückgelesen, wie es ein anderes Programm täte …</translation>
    </message>
    <message>
        <source>Only Lipcam&apos;s own window shows the avatar.</source>
        <translation>Nur das Fenster von Lipcam zeigt den Avatar.</translation>
    </message>
    <message>
        <source>Other programs cannot see the avatar yet.</source>
        <translation>Andere Programme sehen den Avatar noch nicht.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>File {name}</source>
        <translation>Datei {name}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (nicht gefunden)</translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation>Stimme hören</translation>
    </message>
    <message>
        <source>Only when it comes from a file</source>
        <translation>Nur wenn sie aus einer Datei kommt</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Your own voice, heard from a loudspeaker, would get into the microphone: use headphones when you always want to hear it.</source>
        <translation>Die eigene Stimme aus einem Lautsprecher käme ins Mikrofon: Wer sie immer hören will, nimmt Kopfhörer.</translation>
    </message>
    <message>
        <source>Lar&amp;ger models: {percent} %</source>
        <translation>&amp;Größere Modelle: {percent} %</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>&amp;Verzögerung</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>&amp;Engine</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>&amp;Mikrofon</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Kamera</translation>
    </message>
    <message>
        <source>&amp;Hear the voice</source>
        <translation>Stimme &amp;hören</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: {command}</source>
        <translation>Kopieren: {command}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>ControlBar</name>
    <message>
        <source>&amp;Unmute</source>
        <translation>&amp;Ton einschalten</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Fortset&amp;zen</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Aufnahme beenden</translation>
    </message>
</context>
<context>
    <name>CrashOffer</name>
    <message>
        <source>Lipcam ended unexpectedly</source>
        <translation>Lipcam wurde unerwartet beendet</translation>
    </message>
    <message>
        <source>The last time, Lipcam ended unexpectedly. We are sorry.</source>
        <translation>Beim letzten Mal wurde Lipcam unerwartet beendet. Das tut uns leid.</translation>
    </message>
    <message>
        <source>A report helps to mend it. You see all of it first, and nothing is sent: you decide what becomes of it.</source>
        <translation>Ein Bericht hilft, den Fehler zu beheben. Er ist vorher vollständig zu sehen, und nichts wird gesendet: Was damit geschieht, entscheiden Sie.</translation>
    </message>
    <message>
        <source>&amp;Show the report…</source>
        <translation>Bericht &amp;zeigen …</translation>
    </message>
    <message>
        <source>&amp;Forget it</source>
        <translation>&amp;Verwerfen</translation>
    </message>
</context>
<context>
    <name>DelayBox</name>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>The picture and the voice that goes with it are this far behind what you say. More delay means fewer skipped pictures on a busy computer.</source>
        <translation>So weit liegen das Bild und die zugehörige Stimme hinter dem Gesagten. Mehr Verzögerung bedeutet weniger ausgelassene Bilder auf einem ausgelasteten Rechner.</translation>
    </message>
    <message>
        <source>Conversation · {ms} ms</source>
        <translation>Gespräch · {ms} ms</translation>
    </message>
    <message>
        <source>Balanced · {ms} ms</source>
        <translation>Ausgewogen · {ms} ms</translation>
    </message>
    <message>
        <source>Quality · {ms} ms</source>
        <translation>Qualität · {ms} ms</translation>
    </message>
    <message>
        <source>Own: {ms} ms</source>
        <translation>Eigener Wert: {ms} ms</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>About the model</source>
        <translation>Über das Modell</translation>
    </message>
</context>
<context>
    <name>DeviceDesk</name>
    <message>
        <source>Sample speech (no microphone needed)</source>
        <translation>Sprachbeispiel (kein Mikrofon nötig)</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Systemvorgabe</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>Beste verfügbare</translation>
    </message>
    <message>
        <source>Only this window</source>
        <translation>Nur dieses Fenster</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>Kein Mikrofon gefunden.</translation>
    </message>
    <message>
        <source>Until then you can choose the sample speech as the microphone.</source>
        <translation>Bis dahin lässt sich als Mikrofon das Sprachbeispiel wählen.</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar.</source>
        <translation>Bis dahin steuert das Sprachbeispiel den Avatar.</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar: press Start.</source>
        <translation>Bis dahin steuert das Sprachbeispiel den Avatar: auf „Starten“ drücken.</translation>
    </message>
    <message>
        <source>No virtual camera was found, so other programs cannot see the avatar yet.</source>
        <translation>Keine virtuelle Kamera gefunden, deshalb sehen andere Programme den Avatar noch nicht.</translation>
    </message>
</context>
<context>
    <name>DeviceSearch</name>
    <message>
        <source>The search for devices has failed: {reason}</source>
        <translation>Die Suche nach Geräten ist fehlgeschlagen: {reason}</translation>
    </message>
</context>
<context>
    <name>DoctorWindow</name>
    <message>
        <source>Check everything</source>
        <translation>Alles prüfen</translation>
    </message>
    <message>
        <source>Every part is tried. The microphone is heard for a second and test pictures go to the camera; nothing of it is kept. A running session is left alone.</source>
        <translation>Jeder Teil wird ausprobiert. Das Mikrofon wird eine Sekunde lang abgehört, und Testbilder gehen an die Kamera; nichts davon wird aufbewahrt. Eine laufende Sitzung bleibt unberührt.</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Waiting until the session has started …</source>
        <translation>Es wird gewartet, bis die Sitzung gestartet ist …</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>Die Prüfung selbst ist fehlgeschlagen: {reason}</translation>
    </message>
    <message>
        <source>Checking: {done} of {count} …</source>
        <translation>Wird geprüft: {done} von {count} …</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>EngineBox</name>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>{engine} – not installed: get it…</source>
        <translation>{engine} – nicht installiert: herunterladen …</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Import settings or profiles</source>
        <translation>Einstellungen oder Profile importieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>In {path} gespeichert.</translation>
    </message>
    <message>
        <source>It names your devices, and folders and files of this computer: look into it before you give it away.</source>
        <translation>Die Datei nennt Geräte sowie Ordner und Dateien dieses Rechners: vor dem Weitergeben hineinsehen.</translation>
    </message>
    <message>
        <source>Settings of Lipcam (*{ending})</source>
        <translation>Einstellungen von Lipcam (*{ending})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>FacePicture</name>
    <message>
        <source>AI avatar</source>
        <translation>AI avatar</translation>
    </message>
</context>
<context>
    <name>FiguresRecording</name>
    <message>
        <source>The disk with {path} does not answer: no more figures are written.</source>
        <translation>Das Laufwerk mit {path} antwortet nicht: Es werden keine Werte mehr geschrieben.</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>The marked check</source>
        <translation>Die markierte Prüfung</translation>
    </message>
</context>
<context>
    <name>FolderEditor</name>
    <message>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Take the system&apos;s</source>
        <translation>Systemordner verwenden</translation>
    </message>
    <message>
        <source>The system&apos;s folder for films</source>
        <translation>Systemordner für Videos</translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation>Ordner für Aufnahmen</translation>
    </message>
</context>
<context>
    <name>GateEditor</name>
    <message>
        <source>Level of the microphone and the mark</source>
        <translation>Pegel des Mikrofons und die Marke</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>kein Ton</translation>
    </message>
    <message>
        <source>{db} dB: speech</source>
        <translation>{db} dB: Sprache</translation>
    </message>
    <message>
        <source>{db} dB: ignored</source>
        <translation>{db} dB: wird ignoriert</translation>
    </message>
</context>
<context>
    <name>GetDialog</name>
    <message>
        <source>Get {name}</source>
        <translation>{name} herunterladen</translation>
    </message>
    <message>
        <source>What will be fetched, and its licences</source>
        <translation>Was heruntergeladen wird, und die Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Without what it needs to run</source>
        <translation>&amp;Ohne das, was es zum Laufen braucht</translation>
    </message>
    <message>
        <source>&amp;Accept the licences and get</source>
        <translation>Lizenzen annehmen und &amp;herunterladen</translation>
    </message>
    <message>
        <source>{left} are still to come. On the disk of {folder} there are {free} free.</source>
        <translation>Es fehlen noch {left}. Auf dem Laufwerk von {folder} sind {free} frei.</translation>
    </message>
    <message>
        <source>The size of some files is only known once the server says it.</source>
        <translation>Wie groß manche Dateien sind, ist erst bekannt, wenn der Server es mitteilt.</translation>
    </message>
    <message>
        <source>Still missing after that: {name}. {note}</source>
        <translation>Danach fehlt noch: {name}. {note}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>Lizenz: {name}</translation>
    </message>
</context>
<context>
    <name>HistoryPlot</name>
    <message>
        <source>The last five minutes</source>
        <translation>Die letzten fünf Minuten</translation>
    </message>
    <message>
        <source>Behind your voice, ms</source>
        <translation>Rückstand zur Stimme, ms</translation>
    </message>
    <message>
        <source>half below</source>
        <translation>Hälfte darunter</translation>
    </message>
    <message>
        <source>95 % below</source>
        <translation>95 % darunter</translation>
    </message>
    <message>
        <source>set</source>
        <translation>eingestellt</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Sound after picture, ms</source>
        <translation>Ton nach Bild, ms</translation>
    </message>
    <message>
        <source>No figures yet: nothing has run.</source>
        <translation>Noch keine Werte: Es lief noch nichts.</translation>
    </message>
    <message>
        <source>5 minutes ago</source>
        <translation>vor 5 Minuten</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Behind, ms</source>
        <translation>Rückstand, ms</translation>
    </message>
    <message>
        <source>95 %, ms</source>
        <translation>95 %, ms</translation>
    </message>
    <message>
        <source>Pictures/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <source>Sound late, ms</source>
        <translation>Ton später, ms</translation>
    </message>
</context>
<context>
    <name>HonestyPage</name>
    <message>
        <source>Be open about it</source>
        <translation>Offen damit umgehen</translation>
    </message>
    <message>
        <source>People like to know whom they see. Say that it is an avatar.</source>
        <translation>Menschen wollen wissen, wen sie sehen. Daher sagen, dass es ein Avatar ist.</translation>
    </message>
    <message>
        <source>Show the badge “&amp;AI avatar” in the picture</source>
        <translation>Kennzeichnung „&amp;AI avatar“ im Bild zeigen</translation>
    </message>
    <message>
        <source>Corner of the badge</source>
        <translation>Ecke der Kennzeichnung</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Unten links</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Unten rechts</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Oben links</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Oben rechts</translation>
    </message>
    <message>
        <source>Say it at the beginning, for example: “You see my avatar, the words are mine.”

Lipcam is not for identity checks, exams, or interviews under a false identity. Show only faces of people who agreed to it.</source>
        <translation>Am besten gleich zu Beginn sagen, zum Beispiel: „Sie sehen meinen Avatar, die Worte sind meine.“

Lipcam ist nicht für Identitätsprüfungen, Prüfungen oder Vorstellungsgespräche unter falscher Identität gedacht. Nur Gesichter von Menschen zeigen, die zugestimmt haben.</translation>
    </message>
    <message>
        <source>&amp;Corner</source>
        <translation>&amp;Ecke</translation>
    </message>
    <message>
        <source>Your avatar with the badge</source>
        <translation>Der eigene Avatar mit der Kennzeichnung</translation>
    </message>
    <message>
        <source>Your avatar</source>
        <translation>Der eigene Avatar</translation>
    </message>
    <message>
        <source>The badge is a small label in the picture that everybody sees.</source>
        <translation>Die Kennzeichnung ist eine kleine Aufschrift im Bild, die alle sehen.</translation>
    </message>
    <message>
        <source>Without the badge nothing in the picture tells others. Then you must say it yourself; in some countries the law asks for it.</source>
        <translation>Ohne die Kennzeichnung verrät nichts im Bild den Avatar. Dann müssen Sie es selbst sagen; in manchen Ländern verlangt es das Gesetz.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>&amp;Settings: {n} will change</source>
        <translation>Zu ändernde &amp;Einstellungen: {n}</translation>
    </message>
    <message>
        <source>&amp;Profiles: {n} will be added</source>
        <translation>Hinzukommende &amp;Profile: {n}</translation>
    </message>
    <message>
        <source>What the file has</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>Settings that will change:</source>
        <translation>Einstellungen, die sich ändern:</translation>
    </message>
    <message>
        <source>Profiles:</source>
        <translation>Profile:</translation>
    </message>
    <message>
        <source>Not on this computer, kept all the same:</source>
        <translation>Nicht auf diesem Rechner, bleibt trotzdem erhalten:</translation>
    </message>
    <message>
        <source>Cannot be used, and is left out:</source>
        <translation>Nicht verwendbar und wird ausgelassen:</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>The file switches the label &quot;AI avatar&quot; off. It stays on until you decide about it yourself.</source>
        <translation>Die Datei schaltet die Kennzeichnung „AI avatar“ aus. Sie bleibt eingeschaltet, bis Sie selbst darüber entscheiden.</translation>
    </message>
    <message>
        <source>  and {n} more</source>
        <translation>  und {n} weitere</translation>
    </message>
</context>
<context>
    <name>KeepsakeDesk</name>
    <message>
        <source>Recorded: {name}</source>
        <translation>Aufgenommen: {name}</translation>
    </message>
    <message>
        <source>Picture saved: {name}</source>
        <translation>Bild gespeichert: {name}</translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>Mute the avatar, or let it speak</source>
        <translation>Avatar stumm schalten oder sprechen lassen</translation>
    </message>
    <message>
        <source>Panic: hide me and mute</source>
        <translation>Panik: mich verbergen und stumm schalten</translation>
    </message>
    <message>
        <source>Change to the next avatar</source>
        <translation>Zum nächsten Avatar wechseln</translation>
    </message>
    <message>
        <source>Talk while it is held</source>
        <translation>Sprechen, solange sie gehalten wird</translation>
    </message>
    <message>
        <source>Go over to the profile {name}</source>
        <translation>Zum Profil {name} wechseln</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>{name}: no key</source>
        <translation>{name}: keine Taste</translation>
    </message>
    <message>
        <source>{keys} is no key of this computer.</source>
        <translation>{keys} gibt es auf diesem Rechner nicht als Taste.</translation>
    </message>
    <message>
        <source>This is also the key for: {names}. Only one of them will hear it.</source>
        <translation>Diese Taste gilt auch für: {names}. Nur eine Funktion wird darauf reagieren.</translation>
    </message>
    <message>
        <source>You could not type this sign any more: hold Ctrl or Alt with it.</source>
        <translation>Dieses Zeichen ließe sich nicht mehr tippen: Strg oder Alt dazunehmen.</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Microphone level</source>
        <translation>Mikrofonpegel</translation>
    </message>
    <message>
        <source>What is quieter than the line ({db} dB) is taken for silence.</source>
        <translation>Was leiser ist als die Linie ({db} dB), gilt als Stille.</translation>
    </message>
</context>
<context>
    <name>LiveDesk</name>
    <message>
        <source>Recording {time}</source>
        <translation>Aufnahme {time}</translation>
    </message>
    <message>
        <source>&amp;Unmute</source>
        <translation>&amp;Ton einschalten</translation>
    </message>
    <message>
        <source>M&amp;ute</source>
        <translation>S&amp;tumm schalten</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Fortset&amp;zen</translation>
    </message>
    <message>
        <source>&amp;Panic</source>
        <translation>&amp;Panik</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Aufnahme beenden</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>Choose ano&amp;ther microphone</source>
        <translation>Anderes Mikrofon &amp;wählen</translation>
    </message>
    <message>
        <source>Choose ano&amp;ther engine</source>
        <translation>Andere Engine &amp;wählen</translation>
    </message>
</context>
<context>
    <name>MicPage</name>
    <message>
        <source>Can you be heard?</source>
        <translation>Ist die Stimme zu hören?</translation>
    </message>
    <message>
        <source>Say a sentence, such as “Hello, nice to see you.” The avatar says it too.</source>
        <translation>Einen Satz sagen, etwa „Hallo, schön, Sie zu sehen.“ Der Avatar sagt ihn mit.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>E&amp;rneut suchen</translation>
    </message>
    <message>
        <source>&amp;Use the sample speech</source>
        <translation>S&amp;prachbeispiel verwenden</translation>
    </message>
    <message>
        <source>Recorded words in place of a microphone.</source>
        <translation>Aufgenommene Worte anstelle eines Mikrofons.</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>&amp;Mikrofon</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Sample speech (no microphone needed)</source>
        <translation>Sprachbeispiel (kein Mikrofon nötig)</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Systemvorgabe</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>The microphone is being opened …</source>
        <translation>Das Mikrofon wird geöffnet …</translation>
    </message>
    <message>
        <source>The sample speech drives the avatar: no voice needed.</source>
        <translation>Das Sprachbeispiel steuert den Avatar: keine Stimme nötig.</translation>
    </message>
    <message>
        <source>Listening … say a sentence.</source>
        <translation>Hört zu … einen Satz sagen.</translation>
    </message>
    <message>
        <source>You are heard, and the avatar says it with you. Press Next.</source>
        <translation>Die Stimme ist zu hören, und der Avatar spricht mit. Auf „Weiter“ drücken.</translation>
    </message>
    <message>
        <source>This microphone gives no sound at all.</source>
        <translation>Von diesem Mikrofon kommt überhaupt kein Ton.</translation>
    </message>
    <message>
        <source>There is some sound, but too quiet for a voice.</source>
        <translation>Etwas Ton ist da, aber zu leise für eine Stimme.</translation>
    </message>
    <message>
        <source>Lipcam itself is muted: switch the sound on there.</source>
        <translation>Lipcam selbst ist stumm geschaltet: den Ton dort einschalten.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>Kein Mikrofon gefunden.</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar, as you see.</source>
        <translation>Bis dahin steuert das Sprachbeispiel den Avatar, wie zu sehen ist.</translation>
    </message>
</context>
<context>
    <name>ModelButtons</name>
    <message>
        <source>Im&amp;port</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>A &amp;file for the marked model…</source>
        <translation>&amp;Datei für das markierte Modell …</translation>
    </message>
    <message>
        <source>All &amp;known files in a folder…</source>
        <translation>Alle &amp;bekannten Dateien in einem Ordner …</translation>
    </message>
    <message>
        <source>Take in files that you have; needs no network.</source>
        <translation>Vorhandene Dateien übernehmen; braucht kein Netzwerk.</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Read the files again and compare them.</source>
        <translation>Die Dateien erneut lesen und vergleichen.</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>&amp;Get…</source>
        <translation>&amp;Herunterladen …</translation>
    </message>
    <message>
        <source>It has no public file: import your own.</source>
        <translation>Es gibt keine öffentliche Datei: eine eigene importieren.</translation>
    </message>
    <message>
        <source>&amp;Get its parts…</source>
        <translation>Teile &amp;herunterladen …</translation>
    </message>
    <message>
        <source>&amp;Get again…</source>
        <translation>Erneut &amp;herunterladen …</translation>
    </message>
    <message>
        <source>Resu&amp;me…</source>
        <translation>&amp;Fortsetzen …</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU-Speicher</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>{name}, {state}, {size}, licence {licence}</source>
        <translation>{name}, {state}, {size}, Lizenz {licence}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Larger models</source>
        <translation>Größere Modelle</translation>
    </message>
    <message>
        <source>The small student comes with Lipcam and needs nothing of this. These are other people&apos;s networks, for large graphics cards; nothing is fetched until you accept.</source>
        <translation>Das kleine Modell wird mit Lipcam geliefert und braucht nichts davon. Dies sind Netze anderer Urheber für große Grafikkarten; ohne Zustimmung wird nichts heruntergeladen.</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Models lie in {folder}; free on that disk: {free}.</source>
        <translation>Modelle liegen in {folder}; frei auf diesem Laufwerk: {free}.</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Server wird gefragt …</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Wird importiert …</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation>Wird entfernt …</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept, and goes on from there next time.</source>
        <translation>Angehalten. Was angekommen ist, bleibt erhalten; beim nächsten Mal geht es dort weiter.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>NewsBar</name>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>PageBrowser</name>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Keine Einstellung heißt so.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Live picture of the avatar</source>
        <translation>Livebild des Avatars</translation>
    </message>
    <message>
        <source>Mirrored for you only: others see it the other way round.</source>
        <translation>Nur hier gespiegelt: Andere sehen es andersherum.</translation>
    </message>
</context>
<context>
    <name>PrivacyNotes</name>
    <message>
        <source>Nothing leaves this computer by itself: not your voice, no picture, no word of what you do. There is no account, no counting of users and no search for updates.</source>
        <translation>Von selbst verlässt nichts diesen Rechner: keine Stimme, kein Bild, keine Angabe darüber, was Sie tun. Es gibt kein Konto, keine Zählung von Nutzern und keine Suche nach Aktualisierungen.</translation>
    </message>
    <message>
        <source>Two things do, and only because you do them: the programs that you let use the camera pass its picture on to the people you talk to, and a larger model is fetched from its public page when you ask for it.</source>
        <translation>Zwei Dinge verlassen ihn doch, und nur auf Ihr Tun hin: Die Programme, die die Kamera benutzen dürfen, geben deren Bild an die Gesprächspartner weiter, und ein größeres Modell wird auf Wunsch von seiner öffentlichen Seite heruntergeladen.</translation>
    </message>
    <message>
        <source>What Lipcam keeps is in these folders, on this computer:</source>
        <translation>Was Lipcam aufbewahrt, liegt in diesen Ordnern auf diesem Rechner:</translation>
    </message>
    <message>
        <source>Settings and profiles</source>
        <translation>Einstellungen und Profile</translation>
    </message>
    <message>
        <source>Open the folder of settings</source>
        <translation>Ordner der Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <translation>Ordner des Protokolls öffnen</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Open the folder of recordings</source>
        <translation>Ordner der Aufnahmen öffnen</translation>
    </message>
    <message>
        <source>Your avatars</source>
        <translation>Eigene Avatare</translation>
    </message>
    <message>
        <source>Open the folder of your avatars</source>
        <translation>Ordner der eigenen Avatare öffnen</translation>
    </message>
    <message>
        <source>Larger models</source>
        <translation>Größere Modelle</translation>
    </message>
    <message>
        <source>Open the folder of larger models</source>
        <translation>Ordner der größeren Modelle öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>No program is there to show folders. It is {path}</source>
        <translation>Es gibt kein Programm, das Ordner anzeigt. Der Pfad ist {path}</translation>
    </message>
    <message>
        <source>The folder cannot be opened: {reason}</source>
        <translation>Der Ordner lässt sich nicht öffnen: {reason}</translation>
    </message>
</context>
<context>
    <name>ProfileDesk</name>
    <message>
        <source>Profile {name}</source>
        <translation>Profil {name}</translation>
    </message>
    <message>
        <source>The profile {name} is without the label &quot;AI avatar&quot;. The label stays until you decide about it yourself.</source>
        <translation>Das Profil {name} ist ohne die Kennzeichnung „AI avatar“. Die Kennzeichnung bleibt, bis Sie selbst darüber entscheiden.</translation>
    </message>
    <message>
        <source>Switch it off in the settings, on the page Picture.</source>
        <translation>Sie lässt sich in den Einstellungen auf der Seite „Bild“ ausschalten.</translation>
    </message>
</context>
<context>
    <name>ProfileList</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>✓ in use</source>
        <translation>✓ in Gebrauch</translation>
    </message>
</context>
<context>
    <name>ProfilesWindow</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>A profile is an avatar with the settings that go with it: sound, picture, camera and lip motion. Window, keys and privacy stay as they are.</source>
        <translation>Ein Profil ist ein Avatar mit den zugehörigen Einstellungen: Ton, Bild, Kamera und Lippenbewegung. Fenster, Tasten und Datenschutz bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>For example: Work</source>
        <translation>Zum Beispiel: Arbeit</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name for a new profile</source>
        <translation>Name für ein neues Profil</translation>
    </message>
    <message>
        <source>&amp;Keep what is chosen now</source>
        <translation>&amp;Aktuelle Auswahl speichern</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>Up&amp;date it</source>
        <translation>Akt&amp;ualisieren</translation>
    </message>
    <message>
        <source>Keep what is chosen now under its name.</source>
        <translation>Die aktuelle Auswahl unter diesem Namen speichern.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Um&amp;benennen</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Dele&amp;te…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Goes over to the profile, also while another program has the focus.</source>
        <translation>Wechselt zum Profil, auch während ein anderes Programm den Fokus hat.</translation>
    </message>
    <message>
        <source>Key for the marked profile</source>
        <translation>Taste für das markierte Profil</translation>
    </message>
    <message>
        <source>Ke&amp;y for it</source>
        <translation>&amp;Taste dafür</translation>
    </message>
    <message>
        <source>Delete the profile {name}? Its avatar stays.</source>
        <translation>Profil {name} löschen? Der Avatar bleibt.</translation>
    </message>
    <message>
        <source>Delete a profile</source>
        <translation>Profil löschen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Profile {name}</source>
        <translation>Profil {name}</translation>
    </message>
</context>
<context>
    <name>ProgramsPage</name>
    <message>
        <source>Choose it in your call program</source>
        <translation>Im Anrufprogramm auswählen</translation>
    </message>
    <message>
        <source>Three steps. The camera has this name there:</source>
        <translation>Drei Schritte. Die Kamera heißt dort so:</translation>
    </message>
    <message>
        <source>&amp;Copy the name</source>
        <translation>Namen &amp;kopieren</translation>
    </message>
    <message>
        <source>Call programs</source>
        <translation>Anrufprogramme</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
    <message>
        <source>Drawing: the list of cameras in {program}</source>
        <translation>Zeichnung: die Kameraliste in {program}</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stopping … (up to half a minute while the server is silent)</source>
        <translation>Wird angehalten … (bis zu einer halben Minute, solange der Server schweigt)</translation>
    </message>
    <message>
        <source>Getting {name}</source>
        <translation>{name} wird heruntergeladen</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>{name} wird geprüft</translation>
    </message>
    <message>
        <source>Copying {name}</source>
        <translation>{name} wird kopiert</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>This is what Lipcam knows about itself and this computer. Your name, your folders and your avatars are left out. Read it, and delete what you do not want to tell.
Nothing is sent: copy or save it, and pass it on yourself.</source>
        <translation>Das weiß Lipcam über sich und diesen Rechner. Ihr Name, Ihre Ordner und Ihre Avatare sind ausgelassen. Bitte lesen und löschen, was nicht mitgeteilt werden soll.
Nichts wird gesendet: den Bericht kopieren oder speichern und selbst weitergeben.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>Collecting …</source>
        <translation>Wird zusammengestellt …</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>What happened? What did you do just before?</source>
        <translation>Was ist passiert? Was geschah unmittelbar davor?</translation>
    </message>
    <message>
        <source>The report could not be made: {error}</source>
        <translation>Der Bericht konnte nicht erstellt werden: {error}</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>Der Bericht liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>This is not possible here; it is as it was before.</source>
        <translation>Das ist hier nicht möglich; es bleibt, wie es war.</translation>
    </message>
    <message>
        <source>Reset this &amp;page</source>
        <translation>Seite &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Everything on this page becomes as it came with Lipcam. What you have decided about the label &quot;AI avatar&quot; stays.</source>
        <translation>Alles auf dieser Seite wird so, wie Lipcam es mitbringt. Die Entscheidung über die Kennzeichnung „AI avatar“ bleibt.</translation>
    </message>
    <message>
        <source>&amp;Undo the reset</source>
        <translation>Zurücksetzen &amp;widerrufen</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Export or import</source>
        <translation>E&amp;xportieren oder importieren</translation>
    </message>
    <message>
        <source>&amp;Export all settings and profiles…</source>
        <translation>Alle Einstellungen und Profile &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Import settings or profiles…</source>
        <translation>Einstellungen oder Profile &amp;importieren …</translation>
    </message>
</context>
<context>
    <name>SizeEditor</name>
    <message>
        <source>720p (1280 × 720)</source>
        <translation>720p (1280 × 720)</translation>
    </message>
    <message>
        <source>1080p (1920 × 1080)</source>
        <translation>1080p (1920 × 1080)</translation>
    </message>
    <message>
        <source>540p (960 × 540)</source>
        <translation>540p (960 × 540)</translation>
    </message>
    <message>
        <source>Square (720 × 720)</source>
        <translation>Quadrat (720 × 720)</translation>
    </message>
    <message>
        <source>Other …</source>
        <translation>Andere …</translation>
    </message>
    <message>
        <source>Width of the picture</source>
        <translation>Breite des Bildes</translation>
    </message>
    <message>
        <source>Height of the picture</source>
        <translation>Höhe des Bildes</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
</context>
<context>
    <name>StageBars</name>
    <message>
        <source>Time of each stage</source>
        <translation>Dauer jeder Stufe</translation>
    </message>
    <message>
        <source>{ms:.1f} ms, {share:.0f} % of the time between two pictures</source>
        <translation>{ms:.1f} ms, {share:.0f} % der Zeit zwischen zwei Bildern</translation>
    </message>
</context>
<context>
    <name>StartButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>The last five minutes</source>
        <translation>Die letzten fünf Minuten</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Time of each stage (the mark: 40 ms, one picture)</source>
        <translation>Dauer jeder Stufe (Marke: 40 ms, ein Bild)</translation>
    </message>
    <message>
        <source>The last five minutes, newest last</source>
        <translation>Die letzten fünf Minuten, das Neueste zuletzt</translation>
    </message>
    <message>
        <source>Show as a &amp;table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>C&amp;opy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>The figures are in the clipboard.</source>
        <translation>Die Werte liegen in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Record the figures</source>
        <translation>Werte aufzeichnen</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Recording: {path}</source>
        <translation>Aufzeichnung: {path}</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>&amp;Aufzeichnung beenden</translation>
    </message>
    <message>
        <source>&amp;Record to a file…</source>
        <translation>In Datei &amp;aufzeichnen …</translation>
    </message>
</context>
<context>
    <name>StepTrack</name>
    <message>
        <source>Progress of the first steps</source>
        <translation>Fortschritt der ersten Schritte</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Lipcam goes on in the tray</source>
        <translation>Lipcam läuft im Infobereich weiter</translation>
    </message>
    <message>
        <source>Others still see your avatar. To end Lipcam, choose Quit in its menu.</source>
        <translation>Andere sehen den Avatar weiterhin. Zum Beenden im Menü von Lipcam „Beenden“ wählen.</translation>
    </message>
    <message>
        <source>&amp;Show Lipcam</source>
        <translation>Lipcam &amp;zeigen</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>S&amp;tumm schalten</translation>
    </message>
    <message>
        <source>&amp;Panic: hide me</source>
        <translation>&amp;Panik: mich verbergen</translation>
    </message>
    <message>
        <source>&amp;Next avatar</source>
        <translation>&amp;Nächster Avatar</translation>
    </message>
    <message>
        <source>Pr&amp;ofiles</source>
        <translation>P&amp;rofile</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>&amp;Hide Lipcam</source>
        <translation>Lipcam &amp;verbergen</translation>
    </message>
    <message>
        <source>Lipcam: off</source>
        <translation>Lipcam: aus</translation>
    </message>
    <message>
        <source>Lipcam: one moment …</source>
        <translation>Lipcam: einen Moment …</translation>
    </message>
    <message>
        <source>Lipcam: live</source>
        <translation>Lipcam: live</translation>
    </message>
    <message>
        <source>Lipcam: live, muted</source>
        <translation>Lipcam: live, stumm</translation>
    </message>
    <message>
        <source>Lipcam: you are hidden, nobody hears you</source>
        <translation>Lipcam: verborgen, niemand hört Sie</translation>
    </message>
    <message>
        <source>Lipcam: stopped by a fault</source>
        <translation>Lipcam: durch einen Fehler gestoppt</translation>
    </message>
</context>
<context>
    <name>VoiceEditor</name>
    <message>
        <source>Played to {device}</source>
        <translation>Ausgabe über {device}</translation>
    </message>
</context>
<context>
    <name>VoicePage</name>
    <message>
        <source>Your voice together with the lips</source>
        <translation>Die Stimme zugleich mit den Lippen</translation>
    </message>
    <message>
        <source>The avatar needs a moment to say your words. So that calls hear you in time with the lips, Lipcam gives them a microphone that waits for the picture.</source>
        <translation>Der Avatar braucht einen Moment, um das Gesagte zu sprechen. Damit die Stimme in Anrufen synchron mit den Lippen ankommt, stellt Lipcam ihnen ein Mikrofon bereit, das auf das Bild wartet.</translation>
    </message>
    <message>
        <source>&amp;Lipcam microphone: in time with the lips</source>
        <translation>&amp;Lipcam-Mikrofon: synchron mit den Lippen</translation>
    </message>
    <message>
        <source>The &amp;real microphone: heard before the lips move</source>
        <translation>Das &amp;echte Mikrofon: vor den Lippen zu hören</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>Die Prüfung selbst ist fehlgeschlagen: {reason}</translation>
    </message>
    <message>
        <source>Played to {device}</source>
        <translation>Ausgabe über {device}</translation>
    </message>
    <message>
        <source>Calls hear you before the lips move.</source>
        <translation>In Anrufen ist die Stimme zu hören, bevor sich die Lippen bewegen.</translation>
    </message>
    <message>
        <source>Faint beeps are played and recorded, as another program would …</source>
        <translation>Leise Pieptöne werden abgespielt und aufgenommen, wie es ein anderes Programm täte …</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>The call that goes on gets your voice by “{microphone}”.</source>
        <translation>Der laufende Anruf erhält die Stimme über „{microphone}“.</translation>
    </message>
    <message>
        <source>Another program hears you in time with the lips. Press Next.</source>
        <translation>Ein anderes Programm hört die Stimme synchron mit den Lippen. Auf „Weiter“ drücken.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>S&amp;kip these steps</source>
        <translation>Schritte ü&amp;berspringen</translation>
    </message>
    <message>
        <source>You can open them again from the menu.</source>
        <translation>Sie lassen sich über das Menü wieder öffnen.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Let others see the avatar, with what is chosen now.</source>
        <translation>Den Avatar mit der jetzigen Auswahl für andere sichtbar machen.</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Schritt {number} von {count}</translation>
    </message>
    <message>
        <source>I understand: &amp;start now</source>
        <translation>Verstanden: &amp;jetzt starten</translation>
    </message>
    <message>
        <source>&amp;Start now</source>
        <translation>&amp;Jetzt starten</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Lipcam</source>
        <translation>Über Lipcam</translation>
    </message>
    <message>
        <source>A virtual webcam that speaks for you: an avatar says your words, lips in time, on your own machine.

Apache-2.0. The avatars that come with it show people who do not exist. Say that you use one, where that matters.</source>
        <translation>Eine virtuelle Webcam, die für Sie spricht: Ein Avatar sagt Ihre Worte, lippensynchron, auf dem eigenen Rechner.

Apache-2.0. Die mitgelieferten Avatare zeigen Menschen, die es nicht gibt. Sagen Sie, dass Sie einen verwenden, wo es darauf ankommt.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>The microphone {0} was opened twice; close it.</source>
        <translation>Das Mikrofon {0} wurde doppelt geöffnet; einmal schließen.</translation>
    </message>
    <message>
        <source>Microphones need PortAudio ({0}); install sounddevice again with pip.</source>
        <translation>Mikrofone benötigen PortAudio ({0}); sounddevice mit pip neu installieren.</translation>
    </message>
    <message>
        <source>The sound system cannot be started ({0}); check that the sound server runs, or choose a sound file instead.</source>
        <translation>Das Audiosystem lässt sich nicht starten ({0}); prüfen, ob der Soundserver läuft, oder stattdessen eine Audiodatei wählen.</translation>
    </message>
    <message>
        <source>No microphone was found; plug one in, {0}or choose a sound file instead.</source>
        <translation>Kein Mikrofon gefunden; {0}eines anschließen oder stattdessen eine Audiodatei wählen.</translation>
    </message>
    <message>
        <source>The microphone {0} is not there; plug it in or choose another one.</source>
        <translation>Das Mikrofon {0} ist nicht vorhanden; anschließen oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The sound server that has the microphone {0} does not answer; start PipeWire or PulseAudio (and install pulseaudio-utils), or choose another one.</source>
        <translation>Der Soundserver mit dem Mikrofon {0} antwortet nicht; PipeWire oder PulseAudio starten (und pulseaudio-utils installieren) oder ein anderes Mikrofon wählen.</translation>
    </message>
    <message>
        <source>Microphones of the sound server need ALSA&apos;s plug-in for it; install it with: sudo apt install libasound2-plugins</source>
        <translation>Für Mikrofone des Soundservers wird das passende ALSA-Plug-in benötigt; installieren mit: sudo apt install libasound2-plugins</translation>
    </message>
    <message>
        <source>The microphone {0} cannot be opened ({1}); check that it is plugged in and that the sound system runs, {2}or choose another microphone.</source>
        <translation>Das Mikrofon {0} lässt sich nicht öffnen ({1}); prüfen, ob es angeschlossen ist und das Audiosystem läuft, {2}oder ein anderes Mikrofon wählen.</translation>
    </message>
    <message>
        <source>The microphone {0} has stopped: it was unplugged or the sound server ended; plug it in again or choose another microphone.</source>
        <translation>Das Mikrofon {0} liefert nichts mehr: Es wurde abgezogen oder der Soundserver wurde beendet; wieder anschließen oder ein anderes Mikrofon wählen.</translation>
    </message>
    <message>
        <source>The microphone {0} gives no sound at all; check its mute switch and level, {1}or choose another microphone.</source>
        <translation>Vom Mikrofon {0} kommt überhaupt kein Ton; {1}Stummschalter und Pegel prüfen oder ein anderes Mikrofon wählen.</translation>
    </message>
    <message>
        <source>Microphones need the PortAudio library; install it with: sudo apt install libportaudio2</source>
        <translation>Mikrofone benötigen die PortAudio-Bibliothek; installieren mit: sudo apt install libportaudio2</translation>
    </message>
    <message>
        <source>No microphone was found; plug one in, check that PipeWire or PulseAudio runs (and that libasound2-plugins is installed), or choose a sound file instead.</source>
        <translation>Kein Mikrofon gefunden; eines anschließen, prüfen, ob PipeWire oder PulseAudio läuft (und libasound2-plugins installiert ist), oder stattdessen eine Audiodatei wählen.</translation>
    </message>
    <message>
        <source>The microphone {0} is used by another program or has gone; close it there, {1}or choose another microphone.</source>
        <translation>Das Mikrofon {0} wird von einem anderen Programm benutzt oder ist nicht mehr vorhanden; {1}das andere Programm schließen oder ein anderes Mikrofon wählen.</translation>
    </message>
    <message>
        <source>allow it in System Settings &gt; Privacy &amp; Security &gt; Microphone, </source>
        <translation>den Zugriff unter Systemeinstellungen &gt; Datenschutz &amp; Sicherheit &gt; Mikrofon erlauben, </translation>
    </message>
    <message>
        <source>allow it in Settings &gt; Privacy &amp; security &gt; Microphone, </source>
        <translation>den Zugriff unter Einstellungen &gt; Datenschutz und Sicherheit &gt; Mikrofon erlauben, </translation>
    </message>
    <message>
        <source>There is no microphone {0}; `lipcam devices` lists them, or use file:&lt;path&gt;.</source>
        <translation>Es gibt kein Mikrofon {0}; `lipcam devices` zeigt alle an. Alternativ file:&lt;path&gt; verwenden.</translation>
    </message>
    <message>
        <source>There is no loudspeaker {0}; the only choice is default.</source>
        <translation>Es gibt keinen Lautsprecher {0}; die einzige Möglichkeit ist default.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>Kein Mikrofon gefunden.</translation>
    </message>
    <message>
        <source>Plug one in and check that the sound server runs; a sound file can stand in for it.</source>
        <translation>Eines anschließen und prüfen, ob der Soundserver läuft; ersatzweise genügt eine Audiodatei.</translation>
    </message>
    <message>
        <source>want sound at {0} Hz, got {1} Hz</source>
        <translation>Ton mit {0} Hz erwartet, {1} Hz erhalten</translation>
    </message>
    <message>
        <source>no resampling at {0} Hz, only {1} to {2}</source>
        <translation>keine Abtastratenwandlung bei {0} Hz, nur von {1} bis {2}</translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation>eine andere Datei wählen</translation>
    </message>
    <message>
        <source>{0}, or convert it to WAV.</source>
        <translation>{0} oder diese in WAV umwandeln.</translation>
    </message>
    <message>
        <source>The sound file {0} {1}</source>
        <translation>Die Audiodatei {0} {1}</translation>
    </message>
    <message>
        <source>The sound file {0} {1} {2}</source>
        <translation>Die Audiodatei {0} {1} {2}</translation>
    </message>
    <message>
        <source>cannot be found in {0}; check its name, or</source>
        <translation>wurde in {0} nicht gefunden; den Namen prüfen oder</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file;</source>
        <translation>ist ein Gerät oder eine Pipe, keine Datei;</translation>
    </message>
    <message>
        <source>has more than {0} streams;</source>
        <translation>enthält mehr als {0} Datenströme;</translation>
    </message>
    <message>
        <source>has no sound in it;</source>
        <translation>enthält keinen Ton;</translation>
    </message>
    <message>
        <source>is in a form that nothing here can decode;</source>
        <translation>hat ein Format, das hier nicht decodiert werden kann;</translation>
    </message>
    <message>
        <source>says that it has {0} samples a second;</source>
        <translation>gibt {0} Abtastwerte pro Sekunde an;</translation>
    </message>
    <message>
        <source>says that it has {0} channels;</source>
        <translation>gibt {0} Kanäle an;</translation>
    </message>
    <message>
        <source>ends earlier than it says; it was probably cut off.</source>
        <translation>endet früher als angegeben; vermutlich wurde etwas abgeschnitten.</translation>
    </message>
    <message>
        <source>is not a sound file that can be read;</source>
        <translation>ist keine lesbare Audiodatei;</translation>
    </message>
    <message>
        <source>may not be read by you; change its permissions, or</source>
        <translation>darf nicht gelesen werden; die Zugriffsrechte ändern oder</translation>
    </message>
    <message>
        <source>is damaged; it plays as far as it could be read.</source>
        <translation>ist beschädigt; die Wiedergabe reicht so weit, wie die Daten lesbar waren.</translation>
    </message>
    <message>
        <source>is damaged; parts of it are left out.</source>
        <translation>ist beschädigt; Teile davon werden ausgelassen.</translation>
    </message>
    <message>
        <source>The sound file {0} lasts longer than {1} minutes; cut it into shorter pieces.</source>
        <translation>Die Audiodatei {0} ist länger als {1} Minuten; in kürzere Stücke schneiden.</translation>
    </message>
    <message>
        <source>The picture goes on without it.</source>
        <translation>Das Bild läuft ohne Ton weiter.</translation>
    </message>
    <message>
        <source>The sound cannot be played without PortAudio ({0}). {1} Install sounddevice again with pip.</source>
        <translation>Ohne PortAudio ({0}) lässt sich der Ton nicht wiedergeben. {1} sounddevice mit pip neu installieren.</translation>
    </message>
    <message>
        <source>The sound cannot be played: the sound system does not start ({0}). {1} Check that the sound server runs.</source>
        <translation>Der Ton lässt sich nicht wiedergeben: Das Audiosystem startet nicht ({0}). {1} Prüfen, ob der Soundserver läuft.</translation>
    </message>
    <message>
        <source>The sound cannot be played: no loudspeaker was found. {0} Plug in loudspeakers or headphones and start again.</source>
        <translation>Der Ton lässt sich nicht wiedergeben: Kein Lautsprecher gefunden. {0} Lautsprecher oder Kopfhörer anschließen, dann erneut starten.</translation>
    </message>
    <message>
        <source>The sound cannot be played: {0} cannot be opened ({1}). {2} Check that it is plugged in and that the sound system runs, and start again.</source>
        <translation>Der Ton lässt sich nicht wiedergeben: {0} lässt sich nicht öffnen ({1}). {2} Prüfen, ob das Gerät angeschlossen ist und das Audiosystem läuft, dann erneut starten.</translation>
    </message>
    <message>
        <source>The sound cannot be played without the PortAudio library. {0} Install it with: sudo apt install libportaudio2</source>
        <translation>Ohne die PortAudio-Bibliothek lässt sich der Ton nicht wiedergeben. {0} Installieren mit: sudo apt install libportaudio2</translation>
    </message>
    <message>
        <source>The sound cannot be played: {0} is used by another program or has gone. {1} Close the other program and start again.</source>
        <translation>Der Ton lässt sich nicht wiedergeben: {0} wird von einem anderen Programm benutzt oder ist nicht mehr vorhanden. {1} Das andere Programm schließen, dann hier erneut starten.</translation>
    </message>
    <message>
        <source>The output {0} was opened twice.</source>
        <translation>Der Ausgang {0} wurde doppelt geöffnet.</translation>
    </message>
    <message>
        <source>Another Lipcam has the {0} already.</source>
        <translation>Eine andere Lipcam-Instanz belegt bereits: {0}.</translation>
    </message>
    <message>
        <source>{0} Close that one first.</source>
        <translation>{0} Diese zuerst schließen.</translation>
    </message>
    <message>
        <source>Look in the system&apos;s sound settings whether it is muted there, and check again.</source>
        <translation>In den Soundeinstellungen des Systems nachsehen, ob es dort stumm geschaltet ist, dann erneut prüfen.</translation>
    </message>
    <message>
        <source>Another program hears “{0}”, {1} ms beside its time.</source>
        <translation>Ein anderes Programm hört „{0}“ mit {1} ms Abweichung.</translation>
    </message>
    <message>
        <source>“{0}” is played to, but cannot be recorded from: {1}</source>
        <translation>An „{0}“ wird Ton ausgegeben, aber von dort lässt sich nichts aufnehmen: {1}</translation>
    </message>
    <message>
        <source>“{0}” can be played to; what a call hears of it is not known here.</source>
        <translation>Über „{0}“ lässt sich Ton ausgeben; was ein Anruf davon hört, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Another program hears nothing from “{0}”.</source>
        <translation>Ein anderes Programm hört nichts von „{0}“.</translation>
    </message>
    <message>
        <source>as far as can be seen, or no WAV file at all</source>
        <translation>soweit erkennbar, oder gar keine WAV-Datei</translation>
    </message>
    <message>
        <source>the sound ends before its stated length</source>
        <translation>der Ton endet vor der angegebenen Länge</translation>
    </message>
    <message>
        <source>a header larger than the file: FFmpeg would set aside gigabytes for it</source>
        <translation>ein Header, der größer ist als die Datei: FFmpeg würde dafür Gigabytes an Speicher reservieren</translation>
    </message>
    <message>
        <source>get it again or ask who made it</source>
        <translation>erneut beschaffen oder beim Ersteller nachfragen</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB, too large for an avatar; {2}</source>
        <translation>{0} ist größer als {1} MB und damit zu groß für einen Avatar; {2}</translation>
    </message>
    <message>
        <source>{0} is cut off, or no zip file; {1}</source>
        <translation>{0} ist abgeschnitten oder keine zip-Datei; {1}</translation>
    </message>
    <message>
        <source>{0} lists far more than an avatar has; {1}</source>
        <translation>{0} listet viel mehr auf, als ein Avatar enthält; {1}</translation>
    </message>
    <message>
        <source>{0} has {1} entries, an avatar has at most {2}; {3}</source>
        <translation>{0} hat {1} Einträge, ein Avatar hat höchstens {2}; {3}</translation>
    </message>
    <message>
        <source>{0} has too many entries for an avatar; {1}</source>
        <translation>{0} hat zu viele Einträge für einen Avatar; {1}</translation>
    </message>
    <message>
        <source>{0} holds a path outside itself ({1}); {2}</source>
        <translation>{0} enthält einen Pfad, der nach außen führt ({1}); {2}</translation>
    </message>
    <message>
        <source>{0} in {1} is a link, not a file; {2}</source>
        <translation>{0} in {1} ist ein Link, keine Datei; {2}</translation>
    </message>
    <message>
        <source>{0} in {1} is encrypted; unpack it and pack it plainly</source>
        <translation>{0} in {1} ist verschlüsselt; entpacken und unverschlüsselt neu packen</translation>
    </message>
    <message>
        <source>{0} in {1} is packed in an unknown way; {2}</source>
        <translation>{0} in {1} ist auf unbekannte Weise gepackt; {2}</translation>
    </message>
    <message>
        <source>{0} is cut off or damaged; {1}</source>
        <translation>{0} ist abgeschnitten oder beschädigt; {1}</translation>
    </message>
    <message>
        <source>{0} holds a folder too many ({1}): an avatar&apos;s files lie side by side, at most in one folder; {2}</source>
        <translation>{0} enthält einen Ordner zu viel ({1}): Die Dateien eines Avatars liegen nebeneinander, höchstens in einem Ordner; {2}</translation>
    </message>
    <message>
        <source>{0} in {1} unpacks to {2} bytes, the limit is {3}; {4}</source>
        <translation>{0} in {1} ist entpackt {2} Bytes groß, die Grenze liegt bei {3}; {4}</translation>
    </message>
    <message>
        <source>{0} in {1} is not of the size it says; {2}</source>
        <translation>{0} in {1} hat nicht die angegebene Größe; {2}</translation>
    </message>
    <message>
        <source>{0} is not a plain NumPy array; get the package again</source>
        <translation>{0} ist kein einfaches NumPy-Array; das Paket erneut beschaffen</translation>
    </message>
    <message>
        <source>{0} has no {1}; get the package again</source>
        <translation>in {0} fehlt {1}; das Paket erneut beschaffen</translation>
    </message>
    <message>
        <source>{0} is {1} {2}, want {3} {4}; get the package again</source>
        <translation>{0} ist {1} {2}, erwartet wird {3} {4}; das Paket erneut beschaffen</translation>
    </message>
    <message>
        <source>{0} is cut off or too long; get the package again</source>
        <translation>{0} ist abgeschnitten oder zu lang; das Paket erneut beschaffen</translation>
    </message>
    <message>
        <source>want three finite (x, y) points of a face, got an array of {0}</source>
        <translation>drei endliche Punkte (x, y) eines Gesichts erwartet, ein Array mit {0} erhalten</translation>
    </message>
    <message>
        <source>the points of the face lie in one place; it is too small</source>
        <translation>die Punkte des Gesichts liegen an derselben Stelle; es ist zu klein</translation>
    </message>
    <message>
        <source>want two faces of {0}, got {1} and {2}</source>
        <translation>zwei Gesichter mit {0} erwartet, {1} und {2} erhalten</translation>
    </message>
    <message>
        <source>the folder {0} holds the avatar {1}; rename the folder</source>
        <translation>der Ordner {0} enthält den Avatar {1}; den Ordner umbenennen</translation>
    </message>
    <message>
        <source>{0}; install Lipcam again</source>
        <translation>{0}; Lipcam neu installieren</translation>
    </message>
    <message>
        <source>the avatar {0} cannot be used: {1}</source>
        <translation>der Avatar {0} kann nicht verwendet werden: {1}</translation>
    </message>
    <message>
        <source>there is no avatar {0}; choose one of: {1}</source>
        <translation>es gibt keinen Avatar {0}; verfügbar sind: {1}</translation>
    </message>
    <message>
        <source>there is no avatar {0} to remove</source>
        <translation>es gibt keinen Avatar {0}, der entfernt werden könnte</translation>
    </message>
    <message>
        <source>{0} is cut off or changed; get the package again</source>
        <translation>{0} ist abgeschnitten oder verändert; das Paket erneut beschaffen</translation>
    </message>
    <message>
        <source>no avatar is installed; install one (a *.lipavatar file) or reinstall Lipcam</source>
        <translation>kein Avatar installiert; einen installieren (eine *.lipavatar-Datei) oder Lipcam neu installieren</translation>
    </message>
    <message>
        <source>an avatar with the id {0} comes with Lipcam; give yours another id</source>
        <translation>ein Avatar mit der ID {0} wird mit Lipcam geliefert; dem eigenen eine andere ID geben</translation>
    </message>
    <message>
        <source>an avatar with the id {0} is already installed; remove it first, or install this one with --replace</source>
        <translation>ein Avatar mit der ID {0} ist bereits installiert; diesen zuerst entfernen oder den neuen mit --replace installieren</translation>
    </message>
    <message>
        <source>the avatar has no {0}; get the package again</source>
        <translation>dem Avatar fehlt {0}; das Paket erneut beschaffen</translation>
    </message>
    <message>
        <source>cannot remove {0} ({1}); close programs that use it and try again</source>
        <translation>{0} lässt sich nicht entfernen ({1}); Programme schließen, die darauf zugreifen, und es erneut versuchen</translation>
    </message>
    <message>
        <source>cannot install {0} into {1} ({2}); make the folder writable or free some space</source>
        <translation>{0} lässt sich nicht in {1} installieren ({2}); den Ordner beschreibbar machen oder Speicherplatz freigeben</translation>
    </message>
    <message>
        <source>{0} comes with Lipcam and stays; you can only remove avatars that you installed</source>
        <translation>{0} gehört zu Lipcam und bleibt; nur selbst installierte Avatare lassen sich entfernen</translation>
    </message>
    <message>
        <source>the avatar&apos;s loop video is damaged; get the package again</source>
        <translation>das Schleifenvideo des Avatars ist beschädigt; das Paket erneut beschaffen</translation>
    </message>
    <message>
        <source>{0} must hold one video and nothing else; pack it again</source>
        <translation>{0} darf nur ein einziges Video und sonst nichts enthalten; neu packen</translation>
    </message>
    <message>
        <source>{0} is {1} {2}, want H.264 with 8-bit 4:2:0 (yuv420p); convert it and pack it again</source>
        <translation>{0} ist {1} {2}, erwartet wird H.264 mit 8 Bit und 4:2:0 (yuv420p); umwandeln und neu packen</translation>
    </message>
    <message>
        <source>{0} is {1} × {2} px, the manifest says {3} × {4}; get the package again</source>
        <translation>{0} hat {1} × {2} px, laut Manifest {3} × {4}; das Paket erneut beschaffen</translation>
    </message>
    <message>
        <source>{0} has {1} frames, the manifest says {2}; get the package again</source>
        <translation>{0} hat {1} Einzelbilder, laut Manifest {2}; das Paket erneut beschaffen</translation>
    </message>
    <message>
        <source>get the package again or ask who made it</source>
        <translation>das Paket erneut beschaffen oder beim Ersteller nachfragen</translation>
    </message>
    <message>
        <source>the avatar package has format {0}, this Lipcam reads format {1}; update Lipcam or get the package in that format</source>
        <translation>das Avatar-Paket hat Format {0}, diese Lipcam-Version liest Format {1}; Lipcam aktualisieren oder das Paket in diesem Format beschaffen</translation>
    </message>
    <message>
        <source>[width, height] in px</source>
        <translation>[Breite, Höhe] in px</translation>
    </message>
    <message>
        <source>1 to 64 of a-z, 0-9, - and _, beginning with a letter or digit</source>
        <translation>1 bis 64 Zeichen aus a-z, 0-9, - und _, am Anfang ein Buchstabe oder eine Ziffer</translation>
    </message>
    <message>
        <source>{0} holds no list of fields; {1}</source>
        <translation>{0} enthält keine Liste von Feldern; {1}</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>eine ganze Zahl von {0} bis {1}</translation>
    </message>
    <message>
        <source>1 to {0} printable letters</source>
        <translation>1 bis {0} druckbare Zeichen</translation>
    </message>
    <message>
        <source>names with sha256 and bytes</source>
        <translation>Namen mit sha256 und bytes</translation>
    </message>
    <message>
        <source>the avatar package has no {0}; {1}</source>
        <translation>im Avatar-Paket fehlt {0}; {1}</translation>
    </message>
    <message>
        <source>{0} lists {1}, which is no part of an avatar; {2}</source>
        <translation>{0} führt {1} auf, das nicht zu einem Avatar gehört; {2}</translation>
    </message>
    <message>
        <source>sha256 and bytes</source>
        <translation>sha256 und bytes</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); {2}</source>
        <translation>{0} lässt sich nicht lesen ({1}); {2}</translation>
    </message>
    <message>
        <source>{0} is damaged or no plain MP4 ({1}); get the package again, or convert the video and pack it again</source>
        <translation>{0} ist beschädigt oder kein einfaches MP4 ({1}); das Paket erneut beschaffen oder das Video umwandeln und neu packen</translation>
    </message>
    <message>
        <source>it must have one description of its frames, of the usual size</source>
        <translation>es muss genau eine Beschreibung der Einzelbilder in üblicher Größe enthalten</translation>
    </message>
    <message>
        <source>it is compressed or made of fragments</source>
        <translation>es ist komprimiert oder besteht aus Fragmenten</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>das Ende fehlt</translation>
    </message>
    <message>
        <source>it is cut off or has parts that a loop has not</source>
        <translation>das Ende fehlt oder es hat Teile, die in einer Schleife nicht vorkommen</translation>
    </message>
    <message>
        <source>it claims more than a loop of {0} frames has</source>
        <translation>es gibt mehr an, als eine Schleife mit {0} Einzelbildern hat</translation>
    </message>
    <message>
        <source>the face networks are not there (looked in {0}). They come with Lipcam: install it again, or put *{1} and *{2} into one folder and name it in {3}; training/README.md says how to make them.</source>
        <translation>die Gesichtsnetze fehlen (gesucht in {0}). Sie gehören zu Lipcam: Lipcam neu installieren oder *{1} und *{2} in einen Ordner legen und diesen in {3} angeben; wie man sie erstellt, steht in training/README.md.</translation>
    </message>
    <message>
        <source>{0} has no *{1}; see training/README.md for where to get it</source>
        <translation>in {0} fehlt *{1}; woher man es bekommt, steht in training/README.md</translation>
    </message>
    <message>
        <source>{0} is another network: want one picture of {1}, two answers</source>
        <translation>{0} ist ein anderes Netz: erwartet wird eines mit einem Bild von {1} und zwei Ausgaben</translation>
    </message>
    <message>
        <source>a face network failed: {0}; get its file again</source>
        <translation>ein Gesichtsnetz ist ausgefallen: {0}; dessen Datei erneut beschaffen</translation>
    </message>
    <message>
        <source>{0} is too large for this network; get the file again</source>
        <translation>{0} ist zu groß für dieses Netz; die Datei erneut beschaffen</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>{0} lässt sich nicht lesen: {1}</translation>
    </message>
    <message>
        <source>{0} is no network that can be run: {1}</source>
        <translation>{0} ist kein lauffähiges Netz: {1}</translation>
    </message>
    <message>
        <source>get the package again</source>
        <translation>das Paket erneut beschaffen</translation>
    </message>
    <message>
        <source>{0} is larger than the {1} bytes it may have; {2}</source>
        <translation>{0} ist größer als die erlaubten {1} Bytes; {2}</translation>
    </message>
    <message>
        <source>{0} is not an avatar: it has no {1}; choose an avatar&apos;s folder or a *{2} file</source>
        <translation>{0} ist kein Avatar: {1} fehlt; den Ordner eines Avatars oder eine *{2}-Datei wählen</translation>
    </message>
    <message>
        <source>{0} holds values that are no numbers; {1}</source>
        <translation>{0} enthält Werte, die keine Zahlen sind; {1}</translation>
    </message>
    <message>
        <source>{0} puts the mouth outside the picture; {1}</source>
        <translation>{0} setzt den Mund außerhalb des Bildes an; {1}</translation>
    </message>
    <message>
        <source>{0} does not fit together; {1}</source>
        <translation>{0} passt nicht zusammen; {1}</translation>
    </message>
    <message>
        <source>the avatar {0} has no {1}; {2}</source>
        <translation>dem Avatar {0} fehlt {1}; {2}</translation>
    </message>
    <message>
        <source>{0} of the avatar {1} is damaged or changed (it does not match its sha256); {2}</source>
        <translation>{0} des Avatars {1} ist beschädigt oder verändert (passt nicht zum angegebenen sha256-Wert); {2}</translation>
    </message>
    <message>
        <source>cannot store what was prepared for the avatar in {0} ({1}); make the folder writable or free some space</source>
        <translation>die für den Avatar vorbereiteten Daten lassen sich nicht in {0} speichern ({1}); den Ordner beschreibbar machen oder Speicherplatz freigeben</translation>
    </message>
    <message>
        <source>{0} in {1} is not a plain file; {2}</source>
        <translation>{0} in {1} ist keine normale Datei; {2}</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check that the file exists and is yours</source>
        <translation>{0} lässt sich nicht lesen ({1}); prüfen, ob die Datei existiert und dem eigenen Konto gehört</translation>
    </message>
    <message>
        <source>{0} is not a file; choose an avatar&apos;s folder or its file</source>
        <translation>{0} ist keine Datei; den Ordner eines Avatars oder dessen Datei wählen</translation>
    </message>
    <message>
        <source>{0} is already there; choose another folder or remove it</source>
        <translation>{0} ist bereits vorhanden; einen anderen Ordner wählen oder diesen entfernen</translation>
    </message>
    <message>
        <source>cannot write the avatar to {0} ({1}); free some space</source>
        <translation>der Avatar lässt sich nicht in {0} schreiben ({1}); Speicherplatz freigeben</translation>
    </message>
    <message>
        <source>{0} frames need affines ({1}, 2, 3), got {2}</source>
        <translation>{0} Einzelbilder benötigen affine Abbildungen ({1}, 2, 3), erhalten: {2}</translation>
    </message>
    <message>
        <source>{0} is not a JPEG picture or damaged; get the package again</source>
        <translation>{0} ist kein JPEG-Bild oder beschädigt; das Paket erneut beschaffen</translation>
    </message>
    <message>
        <source>{0} is {1} × {2} px, at most {3} px a side are allowed; get the package again with a smaller picture</source>
        <translation>{0} hat {1} × {2} px, erlaubt sind höchstens {3} px pro Seite; das Paket mit einem kleineren Bild erneut beschaffen</translation>
    </message>
    <message>
        <source>{0} is damaged; get the package again</source>
        <translation>{0} ist beschädigt; das Paket erneut beschaffen</translation>
    </message>
    <message>
        <source>{0} is no 8-bit grey PNG of {1} × {2} px; get the package again</source>
        <translation>{0} ist kein 8-Bit-Graustufen-PNG mit {1} × {2} px; das Paket erneut beschaffen</translation>
    </message>
    <message>
        <source>{0} is damaged or empty; get the package again</source>
        <translation>{0} ist beschädigt oder leer; das Paket erneut beschaffen</translation>
    </message>
    <message>
        <source>a picture of {0} cannot be stored as {1}</source>
        <translation>ein Bild von {0} lässt sich nicht als {1} speichern</translation>
    </message>
    <message>
        <source>{0} is not a PNG picture; get the package again</source>
        <translation>{0} ist kein PNG-Bild; das Paket erneut beschaffen</translation>
    </message>
    <message>
        <source>{0} is a progressive or unusual JPEG; save it as a plain (baseline) JPEG and pack it again</source>
        <translation>{0} ist ein progressives oder ungewöhnliches JPEG; als einfaches JPEG (baseline) speichern und neu packen</translation>
    </message>
    <message>
        <source>a loop of {0} × {1} px cannot be used; want even sides of {2} to {3} px: scale the video and import it again</source>
        <translation>eine Schleife mit {0} × {1} px ist nicht verwendbar; die Seiten müssen gerade sein und {2} bis {3} px haben: das Video skalieren und erneut importieren</translation>
    </message>
    <message>
        <source>a loop needs at least one frame</source>
        <translation>eine Schleife braucht mindestens ein Einzelbild</translation>
    </message>
    <message>
        <source>the frames of a loop must all have one size; render them again</source>
        <translation>alle Einzelbilder einer Schleife müssen gleich groß sein; neu rendern</translation>
    </message>
    <message>
        <source>a loop has at most {0} frames; shorten it</source>
        <translation>eine Schleife hat höchstens {0} Einzelbilder; kürzen</translation>
    </message>
    <message>
        <source>choose another file, or convert it to MP4.</source>
        <translation>eine andere Datei wählen oder diese in MP4 umwandeln.</translation>
    </message>
    <message>
        <source>has no pictures, only sound;</source>
        <translation>enthält keine Bilder, nur Ton;</translation>
    </message>
    <message>
        <source>has pictures of {0} x {1} px;</source>
        <translation>enthält Bilder von {0} x {1} px;</translation>
    </message>
    <message>
        <source>has no picture that can be read;</source>
        <translation>enthält kein lesbares Bild;</translation>
    </message>
    <message>
        <source>changes the size of its pictures;</source>
        <translation>ändert die Größe der Bilder;</translation>
    </message>
    <message>
        <source>convert it to one size.</source>
        <translation>in eine einheitliche Größe umwandeln.</translation>
    </message>
    <message>
        <source>cannot be found in {0};</source>
        <translation>wurde in {0} nicht gefunden;</translation>
    </message>
    <message>
        <source>is a folder, a device or a pipe;</source>
        <translation>ist ein Ordner, ein Gerät oder eine Pipe;</translation>
    </message>
    <message>
        <source>has changed while it was read;</source>
        <translation>wurde während des Lesens verändert;</translation>
    </message>
    <message>
        <source>lasts longer than {0} minutes;</source>
        <translation>dauert länger als {0} Minuten;</translation>
    </message>
    <message>
        <source>is smaller than {0} px;</source>
        <translation>ist kleiner als {0} px;</translation>
    </message>
    <message>
        <source>choose a larger one.</source>
        <translation>etwas Größeres wählen.</translation>
    </message>
    <message>
        <source>is no video that can be read;</source>
        <translation>ist kein lesbares Video;</translation>
    </message>
    <message>
        <source>check its name.</source>
        <translation>den Namen prüfen.</translation>
    </message>
    <message>
        <source>is too large;</source>
        <translation>ist zu groß;</translation>
    </message>
    <message>
        <source>is damaged ({0}); it is used as far as it could be read.</source>
        <translation>ist beschädigt ({0}); verwendet wird, was lesbar war.</translation>
    </message>
    <message>
        <source>Avatar {0}: {1}; where its face lies follows from its mouth and an average face.</source>
        <translation>Avatar {0}: {1}; die Lage des Gesichts wird aus dem Mund und einem Durchschnittsgesicht abgeleitet.</translation>
    </message>
    <message>
        <source>the face networks are not installed</source>
        <translation>die Gesichtsnetze sind nicht installiert</translation>
    </message>
    <message>
        <source>no face is seen in it</source>
        <translation>darin ist kein Gesicht zu erkennen</translation>
    </message>
    <message>
        <source>Avatar {0} has an alignment of shape {1}; import it again.</source>
        <translation>Avatar {0} hat eine Ausrichtung der Form {1}; erneut importieren.</translation>
    </message>
    <message>
        <source>Avatar {0} has {1} loop frames but face crops of shape {2}; import it again.</source>
        <translation>Avatar {0} hat {1} Schleifenbilder, aber Gesichtsausschnitte der Form {2}; erneut importieren.</translation>
    </message>
    <message>
        <source>the memory is closed</source>
        <translation>der Speicher ist geschlossen</translation>
    </message>
    <message>
        <source>The program {0} is missing. {1}</source>
        <translation>Das Programm {0} fehlt. {1}</translation>
    </message>
    <message>
        <source>The Python package pyvirtualcam is missing. {0}</source>
        <translation>Das Python-Paket pyvirtualcam fehlt. {0}</translation>
    </message>
    <message>
        <source>{0} is missing. Install Lipcam again.</source>
        <translation>{0} fehlt. Lipcam neu installieren.</translation>
    </message>
    <message>
        <source>{0} cannot be started: {1}.</source>
        <translation>{0} lässt sich nicht starten: {1}.</translation>
    </message>
    <message>
        <source>The camera cannot be used ({0}): {1}. {2}</source>
        <translation>Die Kamera kann nicht verwendet werden ({0}): {1}. {2}</translation>
    </message>
    <message>
        <source>A camera needs even sizes, not {0} × {1}.</source>
        <translation>Eine Kamera braucht gerade Seitenlängen, nicht {0} × {1}.</translation>
    </message>
    <message>
        <source>the camera bridge ended with {0}</source>
        <translation>die Kamerabrücke wurde beendet ({0})</translation>
    </message>
    <message>
        <source>{0} opened with {1} px</source>
        <translation>{0} wurde mit {1} px geöffnet</translation>
    </message>
    <message>
        <source>There is no memory to share pictures with the camera ({0}). Close other programs or choose a smaller picture.</source>
        <translation>Es ist kein Speicher da, um Bilder mit der Kamera zu teilen ({0}). Andere Programme schließen oder ein kleineres Bild wählen.</translation>
    </message>
    <message>
        <source>The camera {0} is closed. Start it again.</source>
        <translation>Die Kamera {0} ist geschlossen. Erneut starten.</translation>
    </message>
    <message>
        <source>the camera&apos;s driver does not answer</source>
        <translation>der Treiber der Kamera antwortet nicht</translation>
    </message>
    <message>
        <source>the camera bridge talks nonsense ({0})</source>
        <translation>die Kamerabrücke sendet Unverständliches ({0})</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>what was whole until then is in {0}</source>
        <translation>was bis dahin vollständig war, liegt in {0}</translation>
    </message>
    <message>
        <source>the recording has ended ({0}); {1}. Check the disk and record again</source>
        <translation>die Aufnahme wurde beendet ({0}); {1}. Das Laufwerk prüfen und erneut aufnehmen</translation>
    </message>
    <message>
        <source>all names beside it are taken</source>
        <translation>alle Namen daneben sind vergeben</translation>
    </message>
    <message>
        <source>nothing could be kept</source>
        <translation>nichts konnte gerettet werden</translation>
    </message>
    <message>
        <source>the disk is full and the recording has ended; {0}. Free some space or choose another folder, then record again</source>
        <translation>das Laufwerk ist voll und die Aufnahme wurde beendet; {0}. Speicherplatz freigeben oder einen anderen Ordner wählen, dann erneut aufnehmen</translation>
    </message>
    <message>
        <source>a recording of {0} × {1} px needs even sides; choose another size</source>
        <translation>eine Aufnahme mit {0} × {1} px braucht gerade Seitenlängen; eine andere Größe wählen</translation>
    </message>
    <message>
        <source>want pictures of {0} px, got {1}</source>
        <translation>Bilder mit {0} px erwartet, {1} erhalten</translation>
    </message>
    <message>
        <source>the recording {0} has ended; begin a new one</source>
        <translation>die Aufnahme {0} ist beendet; eine neue beginnen</translation>
    </message>
    <message>
        <source>cannot write {0} ({1}); choose another folder or make this one writable</source>
        <translation>{0} lässt sich nicht schreiben ({1}); einen anderen Ordner wählen oder diesen beschreibbar machen</translation>
    </message>
    <message>
        <source>{0} stays as it is; the recording is in {1}.</source>
        <translation>{0} bleibt unverändert; die Aufnahme liegt in {1}.</translation>
    </message>
    <message>
        <source>OBS Studio is not installed.</source>
        <translation>OBS Studio ist nicht installiert.</translation>
    </message>
    <message>
        <source>Unity Capture is not installed.</source>
        <translation>Unity Capture ist nicht installiert.</translation>
    </message>
    <message>
        <source>OBS Virtual Camera</source>
        <translation>OBS Virtual Camera</translation>
    </message>
    <message>
        <source>Unity Capture exists only on Windows.</source>
        <translation>Unity Capture gibt es nur unter Windows.</translation>
    </message>
    <message>
        <source>Unity Video Capture</source>
        <translation>Unity Video Capture</translation>
    </message>
    <message>
        <source>OBS&apos;s own camera exists only on Windows and macOS.</source>
        <translation>Die Kamera von OBS gibt es nur unter Windows und macOS.</translation>
    </message>
    <message>
        <source>Lipcam AI avatar</source>
        <translation>Lipcam AI avatar</translation>
    </message>
    <message>
        <source>{0} (PipeWire, no driver needed)</source>
        <translation>{0} (PipeWire, kein Treiber nötig)</translation>
    </message>
    <message>
        <source>PipeWire runs without a session manager, so no program would be linked to the camera.</source>
        <translation>PipeWire läuft ohne Sitzungsverwaltung, deshalb würde kein Programm mit der Kamera verbunden.</translation>
    </message>
    <message>
        <source>Start one: systemctl --user start wireplumber (sudo apt install wireplumber)</source>
        <translation>Eine starten: systemctl --user start wireplumber (sudo apt install wireplumber)</translation>
    </message>
    <message>
        <source>The PipeWire camera has stopped ({0}). {1}</source>
        <translation>Die PipeWire-Kamera wurde angehalten ({0}). {1}</translation>
    </message>
    <message>
        <source>other programs will see “</source>
        <translation>in anderen Programmen erscheint “</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>sie wurde geschlossen</translation>
    </message>
    <message>
        <source>Install it (Debian/Ubuntu: sudo apt install pipewire wireplumber) and log in again.</source>
        <translation>Installieren (Debian/Ubuntu: sudo apt install pipewire wireplumber) und neu anmelden.</translation>
    </message>
    <message>
        <source>Start it: systemctl --user start pipewire wireplumber (if they are not installed: sudo apt install pipewire wireplumber).</source>
        <translation>Starten: systemctl --user start pipewire wireplumber (falls nicht installiert: sudo apt install pipewire wireplumber).</translation>
    </message>
    <message>
        <source>Restart it: systemctl --user restart pipewire wireplumber</source>
        <translation>Neu starten: systemctl --user restart pipewire wireplumber</translation>
    </message>
    <message>
        <source>The PipeWire server does not answer ({0}). {1}</source>
        <translation>Der PipeWire-Server antwortet nicht ({0}). {1}</translation>
    </message>
    <message>
        <source>A PipeWire camera exists only on Linux. Choose another camera.</source>
        <translation>Eine PipeWire-Kamera gibt es nur unter Linux. Andere Kamera wählen.</translation>
    </message>
    <message>
        <source>PipeWire&apos;s library lacks files that belong to it. {0}</source>
        <translation>Der PipeWire-Bibliothek fehlen zugehörige Dateien. {0}</translation>
    </message>
    <message>
        <source>PipeWire&apos;s library is missing ({0}). {1}</source>
        <translation>Die PipeWire-Bibliothek fehlt ({0}). {1}</translation>
    </message>
    <message>
        <source>no answer within {0} s</source>
        <translation>keine Antwort innerhalb von {0} s</translation>
    </message>
    <message>
        <source>PipeWire&apos;s thread cannot be started. Restart Lipcam.</source>
        <translation>Der PipeWire-Thread lässt sich nicht starten. Lipcam neu starten.</translation>
    </message>
    <message>
        <source>the node did not appear within {0} s</source>
        <translation>der Knoten ist nicht innerhalb von {0} s erschienen</translation>
    </message>
    <message>
        <source>PipeWire refused the camera: {0}. {1}</source>
        <translation>PipeWire hat die Kamera abgelehnt: {0}. {1}</translation>
    </message>
    <message>
        <source>{0} is a folder; name a file in it, or choose another, like {1}</source>
        <translation>{0} ist ein Ordner; eine Datei darin angeben oder etwas anderes wählen, zum Beispiel {1}</translation>
    </message>
    <message>
        <source>{0} is a device or a pipe; choose another name, like {1}</source>
        <translation>{0} ist ein Gerät oder eine Pipe; einen anderen Namen wählen, zum Beispiel {1}</translation>
    </message>
    <message>
        <source>{0} is the sound itself and would be overwritten. Choose another name.</source>
        <translation>{0} ist die Audiodatei selbst und würde überschrieben. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another name or folder.</source>
        <translation>{0} lässt sich nicht schreiben ({1}); einen anderen Namen oder Ordner wählen.</translation>
    </message>
    <message>
        <source>auto, window, pipewire, v4l2loopback, obs, unitycapture, file:talk.mp4, none</source>
        <translation>auto, window, pipewire, v4l2loopback, obs, unitycapture, file:talk.mp4, none</translation>
    </message>
    <message>
        <source>Window only (no camera)</source>
        <translation>Nur Fenster (keine Kamera)</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>War {0} gemeint?</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Zur Auswahl stehen: {0}.</translation>
    </message>
    <message>
        <source>The library {0} is missing; install it with: sudo apt install libpulse0</source>
        <translation>Die Bibliothek {0} fehlt; installieren mit: sudo apt install libpulse0</translation>
    </message>
    <message>
        <source>Lipcam: camera check</source>
        <translation>Lipcam: Kameraprüfung</translation>
    </message>
    <message>
        <source>inotify exists only on Linux</source>
        <translation>inotify gibt es nur unter Linux</translation>
    </message>
    <message>
        <source>sudo dnf install https://mirrors.rpmfusion.org/free/{{kind}}/rpmfusion-free-release-$(rpm -E %{{kind2}}).noarch.rpm</source>
        <translation>sudo dnf install https://mirrors.rpmfusion.org/free/{{kind}}/rpmfusion-free-release-$(rpm -E %{{kind2}}).noarch.rpm</translation>
    </message>
    <message>
        <source>echo v4l2loopback | sudo tee /etc/modules-load.d/v4l2loopback.conf</source>
        <translation>echo v4l2loopback | sudo tee /etc/modules-load.d/v4l2loopback.conf</translation>
    </message>
    <message>
        <source>echo &apos;options v4l2loopback exclusive_caps=1 card_label=&quot;Lipcam AI avatar&quot;&apos; | sudo tee /etc/modprobe.d/v4l2loopback.conf</source>
        <translation>echo &apos;options v4l2loopback exclusive_caps=1 card_label=&quot;Lipcam AI avatar&quot;&apos; | sudo tee /etc/modprobe.d/v4l2loopback.conf</translation>
    </message>
    <message>
        <source>sudo apt install v4l2loopback-dkms</source>
        <translation>sudo apt install v4l2loopback-dkms</translation>
    </message>
    <message>
        <source>sudo dnf install akmod-v4l2loopback &amp;&amp; sudo akmods</source>
        <translation>sudo dnf install akmod-v4l2loopback &amp;&amp; sudo akmods</translation>
    </message>
    <message>
        <source>sudo pacman -S --needed v4l2loopback-dkms linux-headers</source>
        <translation>sudo pacman -S --needed v4l2loopback-dkms linux-headers</translation>
    </message>
    <message>
        <source>sudo zypper install v4l2loopback-kmp-default</source>
        <translation>sudo zypper install v4l2loopback-kmp-default</translation>
    </message>
    <message>
        <source>sudo mokutil --import {0}</source>
        <translation>sudo mokutil --import {0}</translation>
    </message>
    <message>
        <source>this FFmpeg cannot read cameras ({0})</source>
        <translation>dieses FFmpeg kann keine Kameras lesen ({0})</translation>
    </message>
    <message>
        <source>{0} does not offer itself to readers</source>
        <translation>{0} bietet sich nicht zum Lesen an</translation>
    </message>
    <message>
        <source>{0} has stopped giving pictures</source>
        <translation>{0} liefert keine Bilder mehr</translation>
    </message>
    <message>
        <source>This computer cannot check it by itself: choose the camera in the call program and look at its preview.</source>
        <translation>Dieser Rechner kann es nicht selbst prüfen: die Kamera im Anrufprogramm auswählen und dort die Vorschau ansehen.</translation>
    </message>
    <message>
        <source>Close the other program that uses this camera, then check again.</source>
        <translation>Das andere Programm schließen, das diese Kamera benutzt, dann erneut prüfen.</translation>
    </message>
    <message>
        <source>“{0}” is not a camera that other programs can see.</source>
        <translation>„{0}“ ist keine Kamera, die andere Programme sehen.</translation>
    </message>
    <message>
        <source>There is no virtual camera yet, so other programs cannot see the avatar.</source>
        <translation>Es gibt noch keine virtuelle Kamera, deshalb sehen andere Programme den Avatar noch nicht.</translation>
    </message>
    <message>
        <source>Choose another camera.</source>
        <translation>Andere Kamera wählen.</translation>
    </message>
    <message>
        <source>Another program cannot read “{0}” ({1}).</source>
        <translation>Ein anderes Programm kann „{0}“ nicht lesen ({1}).</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Another program saw {0} pictures of “{1}”: {2}, {3} a second{4}.</source>
        <translation>Ein anderes Programm sah {0} Bilder von „{1}“: {2}, {3} pro Sekunde{4}.</translation>
    </message>
    <message>
        <source>{0} of the camera “{1}” arrived in another program.</source>
        <translation>In einem anderen Programm von der Kamera „{1}“ angekommen: {0}.</translation>
    </message>
    <message>
        <source>Close programs that use the camera, then check again. If it stays: log out and in again, or choose another camera.</source>
        <translation>Programme schließen, die die Kamera benutzen, dann erneut prüfen. Wenn es dabei bleibt: ab- und wieder anmelden oder eine andere Kamera wählen.</translation>
    </message>
    <message>
        <source>Pictures arrive, but their colours are off by up to {0} of 255.</source>
        <translation>Bilder kommen an, aber ihre Farben weichen um bis zu {0} von 255 ab.</translation>
    </message>
    <message>
        <source>Close programs that send to the same camera, then check again. If it stays, choose another camera.</source>
        <translation>Programme schließen, die an dieselbe Kamera senden, dann erneut prüfen. Wenn es dabei bleibt, eine andere Kamera wählen.</translation>
    </message>
    <message>
        <source>Pictures arrive in another size: {0}, not {1}.</source>
        <translation>Bilder kommen in anderer Größe an: {0}, nicht {1}.</translation>
    </message>
    <message>
        <source>Close programs that read the camera, then check again.</source>
        <translation>Programme schließen, die die Kamera lesen, dann erneut prüfen.</translation>
    </message>
    <message>
        <source>The same picture arrives again and again.</source>
        <translation>Es kommt immer wieder dasselbe Bild an.</translation>
    </message>
    <message>
        <source>Close programs that send to the same camera, then check again.</source>
        <translation>Programme schließen, die an dieselbe Kamera senden, dann erneut prüfen.</translation>
    </message>
    <message>
        <source>That is fewer pictures a second than were sent: close other programs.</source>
        <translation>Das sind weniger Bilder pro Sekunde als gesendet: andere Programme schließen.</translation>
    </message>
    <message>
        <source>, the colours right</source>
        <translation>, Farben richtig</translation>
    </message>
    <message>
        <source>The camera {0} is not there.</source>
        <translation>Die Kamera {0} ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>There is no camera {0}. {1}</source>
        <translation>Es gibt keine Kamera {0}. {1}</translation>
    </message>
    <message>
        <source>Best available camera</source>
        <translation>Beste verfügbare Kamera</translation>
    </message>
    <message>
        <source>No camera could be opened.
</source>
        <translation>Es ließ sich keine Kamera öffnen.
</translation>
    </message>
    <message>
        <source>There is no camera {0} on this system. Choose one of: {1}.</source>
        <translation>Auf diesem System gibt es keine Kamera {0}. Zur Auswahl stehen: {1}.</translation>
    </message>
    <message>
        <source>Which file? Write the choice as file:PATH, e.g. file:talk.mp4.</source>
        <translation>Welche Datei? Die Auswahl als file:PATH angeben, z. B. file:talk.mp4.</translation>
    </message>
    <message>
        <source>Install it again: pip install -e &apos;.[camera]&apos; (or run python run.py).</source>
        <translation>Neu installieren: pip install -e &apos;.[camera]&apos; (oder python run.py ausführen).</translation>
    </message>
    <message>
        <source>Try again; if it stays, choose another camera (“window” always works).</source>
        <translation>Erneut versuchen; wenn es dabei bleibt, eine andere Kamera wählen („window“ funktioniert immer).</translation>
    </message>
    <message>
        <source>Install and load the driver: sudo apt install v4l2loopback-dkms &amp;&amp; {0}</source>
        <translation>Den Treiber installieren und laden: sudo apt install v4l2loopback-dkms &amp;&amp; {0}</translation>
    </message>
    <message>
        <source>Close the other program that sends pictures to this camera.</source>
        <translation>Das andere Programm schließen, das Bilder an diese Kamera sendet.</translation>
    </message>
    <message>
        <source>Close the program that still reads the camera, or choose the size that it reads.</source>
        <translation>Das Programm schließen, das die Kamera noch liest, oder die Größe wählen, die es liest.</translation>
    </message>
    <message>
        <source>Install OBS Studio (obsproject.com). On macOS start it once, allow its system extension, press Start Virtual Camera and stop it again; on Windows installing is enough.</source>
        <translation>OBS Studio installieren (obsproject.com). Unter macOS einmal starten, die Systemerweiterung erlauben, „Virtuelle Kamera starten“ drücken und die Kamera wieder stoppen; unter Windows genügt die Installation.</translation>
    </message>
    <message>
        <source>Stop the virtual camera in OBS and in every other program, then try again.</source>
        <translation>Die virtuelle Kamera in OBS und in allen anderen Programmen stoppen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>another program sends pictures to it</source>
        <translation>ein anderes Programm sendet Bilder dorthin</translation>
    </message>
    <message>
        <source>you may not open it</source>
        <translation>keine Berechtigung zum Öffnen</translation>
    </message>
    <message>
        <source>Another program already sends pictures to {0}.</source>
        <translation>Ein anderes Programm sendet bereits Bilder an {0}.</translation>
    </message>
    <message>
        <source>The driver v4l2loopback is loaded but has no device.</source>
        <translation>Der Treiber v4l2loopback ist geladen, hat aber kein Gerät.</translation>
    </message>
    <message>
        <source>Load it again: sudo modprobe -r v4l2loopback &amp;&amp; {0}</source>
        <translation>Neu laden: sudo modprobe -r v4l2loopback &amp;&amp; {0}</translation>
    </message>
    <message>
        <source>The driver v4l2loopback is not loaded.</source>
        <translation>Der Treiber v4l2loopback ist nicht geladen.</translation>
    </message>
    <message>
        <source>v4l2loopback exists only on Linux.</source>
        <translation>v4l2loopback gibt es nur unter Linux.</translation>
    </message>
    <message>
        <source>You may not open {0}.</source>
        <translation>Keine Berechtigung zum Öffnen von {0}.</translation>
    </message>
    <message>
        <source>The camera was opened for {0} × {1} px but was sent a picture of {2} × {3} px.</source>
        <translation>Die Kamera wurde für {0} × {1} px geöffnet, hat aber ein Bild mit {2} × {3} px bekommen.</translation>
    </message>
    <message>
        <source>The camera “{0}” is closed. Start it again.</source>
        <translation>Die Kamera „{0}“ ist geschlossen. Erneut starten.</translation>
    </message>
    <message>
        <source>the patch {0} at {1} leaves a frame of {2}</source>
        <translation>der Ausschnitt {0} bei {1} ragt aus einem Bild von {2} hinaus</translation>
    </message>
    <message>
        <source>the avatar has {0} frames, affines {1} and a mask {2}</source>
        <translation>der Avatar hat {0} Einzelbilder, affine Abbildungen {1} und eine Maske {2}</translation>
    </message>
    <message>
        <source>a picture of {0} × {1} px needs even sides</source>
        <translation>ein Bild von {0} × {1} px braucht gerade Seitenlängen</translation>
    </message>
    <message>
        <source>the patch is {0}, the mask is {1}</source>
        <translation>der Ausschnitt ist {0}, die Maske ist {1}</translation>
    </message>
    <message>
        <source>want one size, got {0}, {1} and {2}</source>
        <translation>einheitliche Größe erwartet, {0}, {1} und {2} erhalten</translation>
    </message>
    <message>
        <source>The setting {0} cannot be changed like this.</source>
        <translation>Die Einstellung {0} lässt sich so nicht ändern.</translation>
    </message>
    <message>
        <source>{0} It is not tried again by itself: stop and start after that.</source>
        <translation>{0} Ein neuer Versuch erfolgt nicht von selbst: danach stoppen und starten.</translation>
    </message>
    <message>
        <source>The camera does not answer. Choose another camera.</source>
        <translation>Die Kamera antwortet nicht. Andere Kamera wählen.</translation>
    </message>
    <message>
        <source>The camera {0} does not answer. Choose another camera.</source>
        <translation>Die Kamera {0} antwortet nicht. Andere Kamera wählen.</translation>
    </message>
    <message>
        <source>{0} does not take pictures any more.</source>
        <translation>{0} nimmt keine Bilder mehr an.</translation>
    </message>
    <message>
        <source>It is to go on in a further file.</source>
        <translation>Die Aufnahme soll in einer weiteren Datei fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The disk of {0} or {1} does not answer. Choose other files.</source>
        <translation>Das Laufwerk von {0} oder {1} antwortet nicht. Andere Dateien wählen.</translation>
    </message>
    <message>
        <source>The avatar&apos;s disk does not answer.</source>
        <translation>Das Laufwerk des Avatars antwortet nicht.</translation>
    </message>
    <message>
        <source>a stored matte has another size than the others</source>
        <translation>eine gespeicherte Freistellmaske hat eine andere Größe als die übrigen</translation>
    </message>
    <message>
        <source>a stored matte is damaged ({0})</source>
        <translation>eine gespeicherte Freistellmaske ist beschädigt ({0})</translation>
    </message>
    <message>
        <source>they are for another loop</source>
        <translation>sie gehören zu einer anderen Schleife</translation>
    </message>
    <message>
        <source>they are cut off</source>
        <translation>sie sind abgeschnitten</translation>
    </message>
    <message>
        <source>their background is another</source>
        <translation>ihr Hintergrund ist ein anderer</translation>
    </message>
    <message>
        <source>their background is damaged</source>
        <translation>ihr Hintergrund ist beschädigt</translation>
    </message>
    <message>
        <source>what is person in the avatar cannot be kept in {0} ({1}); free some space, or it is found anew at each start</source>
        <translation>was am Avatar Person ist, lässt sich nicht in {0} speichern ({1}); Speicherplatz freigeben, sonst wird es bei jedem Start neu ermittelt</translation>
    </message>
    <message>
        <source>nobody is seen in this avatar&apos;s loop, so its background must stay</source>
        <translation>in der Schleife dieses Avatars ist niemand zu erkennen, deshalb muss ihr Hintergrund bleiben</translation>
    </message>
    <message>
        <source>{0} is another network: want one picture of {1}</source>
        <translation>{0} ist ein anderes Netz: erwartet wird eines mit einem Bild von {1}</translation>
    </message>
    <message>
        <source>{0} is too large for this network; install Lipcam again</source>
        <translation>{0} ist zu groß für dieses Netz; Lipcam neu installieren</translation>
    </message>
    <message>
        <source>the network for backgrounds cannot be read ({0}: {1}); install Lipcam again</source>
        <translation>das Netz für Hintergründe lässt sich nicht lesen ({0}: {1}); Lipcam neu installieren</translation>
    </message>
    <message>
        <source>the network for backgrounds failed: {0}</source>
        <translation>das Netz für Hintergründe ist ausgefallen: {0}</translation>
    </message>
    <message>
        <source>choose a file.</source>
        <translation>eine Datei wählen.</translation>
    </message>
    <message>
        <source>try again.</source>
        <translation>erneut versuchen.</translation>
    </message>
    <message>
        <source>cut it.</source>
        <translation>kürzer schneiden.</translation>
    </message>
    <message>
        <source>sudo modprobe v4l2loopback exclusive_caps=1 card_label=&quot;{0}&quot;</source>
        <translation>sudo modprobe v4l2loopback exclusive_caps=1 card_label=&quot;{0}&quot;</translation>
    </message>
    <message>
        <source>Install Unity Capture (github.com/schellingb/UnityCapture): run its InstallCustomName.bat as administrator and enter the name {0}.</source>
        <translation>Unity Capture installieren (github.com/schellingb/UnityCapture): dessen InstallCustomName.bat als Administrator ausführen und den Namen {0} eingeben.</translation>
    </message>
    <message>
        <source>our own bridge sends pictures to it</source>
        <translation>die eigene Brücke sendet Bilder dorthin</translation>
    </message>
    <message>
        <source>mattes of {0} are not for a loop of {1}</source>
        <translation>die Freistellmasken von {0} gehören nicht zu einer Schleife von {1}</translation>
    </message>
    <message>
        <source>the badge is for {0}, the picture is {1}</source>
        <translation>die Kennzeichnung ist für {0}, das Bild ist {1}</translation>
    </message>
    <message>
        <source>the letters in {0} cannot be used ({1}); install Lipcam again</source>
        <translation>die Buchstaben in {0} sind nicht verwendbar ({1}); Lipcam neu installieren</translation>
    </message>
    <message>
        <source>open it in a picture program and save it as JPEG or PNG, or choose another picture</source>
        <translation>in einem Bildprogramm öffnen und als JPEG oder PNG speichern oder ein anderes Bild wählen</translation>
    </message>
    <message>
        <source>choose another picture</source>
        <translation>ein anderes Bild wählen</translation>
    </message>
    <message>
        <source>{0} is not a JPEG, PNG, WebP or BMP picture; {1}</source>
        <translation>{0} ist kein JPEG-, PNG-, WebP- oder BMP-Bild; {1}</translation>
    </message>
    <message>
        <source>the picture {0} is {1} × {2} px; {3}</source>
        <translation>das Bild {0} hat {1} × {2} px; {3}</translation>
    </message>
    <message>
        <source>the picture {0} is {1} × {2} px, which is too large; save it smaller, or choose another picture</source>
        <translation>das Bild {0} hat {1} × {2} px und ist damit zu groß; kleiner speichern oder ein anderes Bild wählen</translation>
    </message>
    <message>
        <source>the background {0} is not a file; {1}</source>
        <translation>der Hintergrund {0} ist keine Datei; {1}</translation>
    </message>
    <message>
        <source>the picture {0} has more than {1} MB; {2}</source>
        <translation>das Bild {0} hat mehr als {1} MB; {2}</translation>
    </message>
    <message>
        <source>the background picture {0} cannot be read ({1}); check that it is still there, or choose another picture</source>
        <translation>das Hintergrundbild {0} lässt sich nicht lesen ({1}); prüfen, ob es noch da ist, oder ein anderes Bild wählen</translation>
    </message>
    <message>
        <source>the JPEG {0} is made of too many scans; {1}</source>
        <translation>das JPEG {0} besteht aus zu vielen Durchläufen; {1}</translation>
    </message>
    <message>
        <source>the picture {0} is damaged; {1}</source>
        <translation>das Bild {0} ist beschädigt; {1}</translation>
    </message>
    <message>
        <source>The avatar&apos;s own background is shown: {0}</source>
        <translation>Gezeigt wird der Hintergrund des Avatars: {0}</translation>
    </message>
    <message>
        <source>It is opened again as soon as it is there.</source>
        <translation>Sobald das Gerät wieder da ist, wird es erneut geöffnet.</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>{0} ist wieder da.</translation>
    </message>
    <message>
        <source>Close Lipcam and start it again; if it happens again, report it with the log.</source>
        <translation>Lipcam schließen und erneut starten; wenn es wieder passiert, den Fehler mit dem Protokoll melden.</translation>
    </message>
    <message>
        <source>The delay is {0} ms: {1} ms cannot be kept here.</source>
        <translation>Die Verzögerung beträgt {0} ms: {1} ms sind hier nicht einzuhalten.</translation>
    </message>
    <message>
        <source>Close programs that keep the processor busy.</source>
        <translation>Programme schließen, die den Prozessor auslasten.</translation>
    </message>
    <message>
        <source>The delay is {0} ms now, as asked.</source>
        <translation>Die Verzögerung beträgt jetzt wie gewünscht {0} ms.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({0}: {1}).</source>
        <translation>Etwas Unerwartetes ist schiefgegangen ({0}: {1}).</translation>
    </message>
    <message>
        <source>Start again; if it happens again, report it with the log file.</source>
        <translation>Erneut starten; wenn es wieder passiert, den Fehler mit der Protokolldatei melden.</translation>
    </message>
    <message>
        <source>The graphics card is out of memory.</source>
        <translation>Der Speicher der Grafikkarte ist voll.</translation>
    </message>
    <message>
        <source>Close other programs that use it.</source>
        <translation>Andere Programme schließen, die sie benutzen.</translation>
    </message>
    <message>
        <source>{0} does not answer. {1}</source>
        <translation>{0} antwortet nicht. {1}</translation>
    </message>
    <message>
        <source>The background of {0} is being cut out; it is replaced in a minute.</source>
        <translation>Der Hintergrund von {0} wird ausgeschnitten; in einer Minute ist er ersetzt.</translation>
    </message>
    <message>
        <source>That is done once for each avatar; just go on.</source>
        <translation>Das geschieht einmal für jeden Avatar; einfach weitermachen.</translation>
    </message>
    <message>
        <source>The avatar&apos;s own background stays: {0}</source>
        <translation>Der Hintergrund des Avatars bleibt: {0}</translation>
    </message>
    <message>
        <source>The background is replaced now.</source>
        <translation>Der Hintergrund wird jetzt ersetzt.</translation>
    </message>
    <message>
        <source>Check that it is plugged in and switched on, or choose another microphone.</source>
        <translation>Prüfen, ob es angeschlossen und eingeschaltet ist, oder ein anderes Mikrofon wählen.</translation>
    </message>
    <message>
        <source>The microphone {0} does not answer. {1}</source>
        <translation>Das Mikrofon {0} antwortet nicht. {1}</translation>
    </message>
    <message>
        <source>The sound file has ended.</source>
        <translation>Die Audiodatei ist zu Ende.</translation>
    </message>
    <message>
        <source>Start again or choose another sound.</source>
        <translation>Erneut starten oder eine andere Tonquelle wählen.</translation>
    </message>
    <message>
        <source>{0} has stopped delivering sound.</source>
        <translation>{0} liefert keinen Ton mehr.</translation>
    </message>
    <message>
        <source>It is not known who reads the camera.</source>
        <translation>Wer die Kamera liest, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Choose a folder on a faster disk, or close other programs.</source>
        <translation>Einen Ordner auf einem schnelleren Laufwerk wählen oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>The disk of {0} does not answer; what it has is playable.</source>
        <translation>Das Laufwerk von {0} antwortet nicht; was dort liegt, ist abspielbar.</translation>
    </message>
    <message>
        <source>Choose another folder, then record again.</source>
        <translation>Einen anderen Ordner wählen, dann erneut aufnehmen.</translation>
    </message>
    <message>
        <source>The picture has another size; the recording goes on in {0}.</source>
        <translation>Das Bild hat eine andere Größe; die Aufnahme geht in {0} weiter.</translation>
    </message>
    <message>
        <source>There is no picture to record.</source>
        <translation>Es gibt kein Bild zum Aufnehmen.</translation>
    </message>
    <message>
        <source>Start first.</source>
        <translation>Zuerst starten.</translation>
    </message>
    <message>
        <source>{0} is being recorded.</source>
        <translation>{0} wird gerade aufgenommen.</translation>
    </message>
    <message>
        <source>Stop that first.</source>
        <translation>Diese Aufnahme zuerst beenden.</translation>
    </message>
    <message>
        <source>A recording needs the name of a file, like talk.mp4.</source>
        <translation>Eine Aufnahme braucht einen Dateinamen wie talk.mp4.</translation>
    </message>
    <message>
        <source>The disk is too slow: the recording lacks pictures.</source>
        <translation>Das Laufwerk ist zu langsam: In der Aufnahme fehlen Bilder.</translation>
    </message>
    <message>
        <source>{0} lacks {1}: the disk was too slow.</source>
        <translation>In {0} fehlen {1}: Das Laufwerk war zu langsam.</translation>
    </message>
    <message>
        <source>{0} plays no more; the picture goes on without it.</source>
        <translation>{0} spielt nichts mehr ab; das Bild läuft ohne Ton weiter.</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>The voice cannot go to {0}; choose auto or device:&lt;name of an output&gt;.</source>
        <translation>Die Stimme kann nicht an {0} gehen; auto oder device:&lt;Name eines Ausgangs&gt; wählen.</translation>
    </message>
    <message>
        <source>Install VB-CABLE (vb-audio.com/Cable), start the computer again, and start Lipcam.</source>
        <translation>VB-CABLE (vb-audio.com/Cable) installieren, den Rechner neu starten und Lipcam starten.</translation>
    </message>
    <message>
        <source>Install BlackHole 2ch (existential.audio/blackhole), and start Lipcam again.</source>
        <translation>BlackHole 2ch (existential.audio/blackhole) installieren und Lipcam neu starten.</translation>
    </message>
    <message>
        <source>There is no cable that could carry the voice, so calls hear it before the lips move. {0}</source>
        <translation>Es gibt kein virtuelles Audiokabel für die Stimme, deshalb ist sie in Anrufen zu hören, bevor sich die Lippen bewegen. {0}</translation>
    </message>
    <message>
        <source>The Lipcam microphone needs ALSA&apos;s plug-in for the sound server; install it with: sudo apt install libasound2-plugins</source>
        <translation>Das Lipcam-Mikrofon benötigt das ALSA-Plug-in für den Soundserver; installieren mit: sudo apt install libasound2-plugins</translation>
    </message>
    <message>
        <source>The output {0} for the voice is not there. Plug it in, or choose another one.</source>
        <translation>Der Ausgang {0} für die Stimme ist nicht vorhanden. Anschließen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Lipcam voice (for its microphone)</source>
        <translation>Lipcam-Stimme (für das Lipcam-Mikrofon)</translation>
    </message>
    <message>
        <source>A Lipcam microphone needs the sound server&apos;s program pactl; install it with: sudo apt install pulseaudio-utils</source>
        <translation>Ein Lipcam-Mikrofon benötigt das Programm pactl des Soundservers; installieren mit: sudo apt install pulseaudio-utils</translation>
    </message>
    <message>
        <source>The sound server does not make the {0}. Check that PipeWire (with pipewire-pulse) or PulseAudio runs, and start again.</source>
        <translation>Der Soundserver legt das Gerät {0} nicht an. Prüfen, ob PipeWire (mit pipewire-pulse) oder PulseAudio läuft, dann erneut starten.</translation>
    </message>
    <message>
        <source>Another program hears “{0}” {1} earlier than the picture.</source>
        <translation>Ein anderes Programm hört „{0}“ um {1} früher als das Bild.</translation>
    </message>
    <message>
        <source>Close programs that use much of the processor, and check again.</source>
        <translation>Programme schließen, die viel Prozessorleistung brauchen, und noch einmal prüfen.</translation>
    </message>
    <message>
        <source>Another program hears “{0}” {1} later than the picture.</source>
        <translation>Ein anderes Programm hört „{0}“ um {1} später als das Bild.</translation>
    </message>
    <message>
        <source>waiting for the user</source>
        <translation>wartet auf den Benutzer</translation>
    </message>
    <message>
        <source>waiting for user</source>
        <translation>waiting for user</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>Das Laufwerk antwortet nicht.</translation>
    </message>
    <message>
        <source>Choose another one, or check that the disk is there.</source>
        <translation>Ein anderes wählen oder prüfen, ob das Laufwerk da ist.</translation>
    </message>
    <message>
        <source>The lip engine does not get ready.</source>
        <translation>Die Lippen-Engine wird nicht bereit.</translation>
    </message>
    <message>
        <source>Choose another engine.</source>
        <translation>Andere Engine wählen.</translation>
    </message>
    <message>
        <source>If it happens again, choose another engine or close other programs.</source>
        <translation>Wenn es wieder passiert, eine andere Engine wählen oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>Back in a moment</source>
        <translation>Gleich zurück</translation>
    </message>
    <message>
        <source>The source {0} cannot be recorded (error {1}).</source>
        <translation>Die Quelle {0} kann nicht aufgenommen werden (Fehler {1}).</translation>
    </message>
    <message>
        <source>It is not known which microphone is heard.</source>
        <translation>Es ist nicht bekannt, welches Mikrofon zu hören ist.</translation>
    </message>
    <message>
        <source>The lip engine is stuck.</source>
        <translation>Die Lippen-Engine hängt.</translation>
    </message>
    <message>
        <source>The idle picture is shown and the engine is built anew.</source>
        <translation>Das Ruhebild wird gezeigt und die Engine neu aufgebaut.</translation>
    </message>
    <message>
        <source>Another Lipcam is busy with {0}; wait until it has ended.</source>
        <translation>Eine andere Lipcam-Instanz arbeitet gerade mit {0}; warten, bis sie fertig ist.</translation>
    </message>
    <message>
        <source>{0} cannot be written in ({1}).</source>
        <translation>In {0} lässt sich nicht schreiben ({1}).</translation>
    </message>
    <message>
        <source>a plain name of a file</source>
        <translation>ein einfacher Dateiname</translation>
    </message>
    <message>
        <source>no public file</source>
        <translation>keine öffentliche Datei</translation>
    </message>
    <message>
        <source>is not {0}: this list needs another version of Lipcam</source>
        <translation>ist nicht {0}: diese Liste braucht eine andere Version von Lipcam</translation>
    </message>
    <message>
        <source>names an id twice</source>
        <translation>nennt eine ID zweimal</translation>
    </message>
    <message>
        <source>is empty or names a file twice</source>
        <translation>ist leer oder nennt eine Datei zweimal</translation>
    </message>
    <message>
        <source>is not the address of a page</source>
        <translation>ist keine Adresse einer Seite</translation>
    </message>
    <message>
        <source>is not a list of ids</source>
        <translation>ist keine Liste von IDs</translation>
    </message>
    <message>
        <source>is a name that is taken on some system</source>
        <translation>ist ein Name, der auf manchen Systemen belegt ist</translation>
    </message>
    <message>
        <source>must be known where the checksum is</source>
        <translation>muss bekannt sein, wenn die Prüfsumme bekannt ist</translation>
    </message>
    <message>
        <source>is not a path inside a repository</source>
        <translation>ist kein Pfad innerhalb eines Repositorys</translation>
    </message>
    <message>
        <source>is not a repository</source>
        <translation>ist kein Repository</translation>
    </message>
    <message>
        <source>is not one line of plain text</source>
        <translation>ist keine einzelne Zeile aus reinem Text</translation>
    </message>
    <message>
        <source>see `lipcam models list`</source>
        <translation>siehe `lipcam models list`</translation>
    </message>
    <message>
        <source>There is no model {0}, {1}.</source>
        <translation>Es gibt kein Modell {0}, {1}.</translation>
    </message>
    <message>
        <source>{0} is too large to be a list of models. {1}</source>
        <translation>{0} ist zu groß für eine Modellliste. {1}</translation>
    </message>
    <message>
        <source>The list of models {0} cannot be read ({1}). {2}</source>
        <translation>Die Modellliste {0} lässt sich nicht lesen ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} is not a valid list of models ({1}). {2}</source>
        <translation>{0} ist keine gültige Modellliste ({1}). {2}</translation>
    </message>
    <message>
        <source>is not one of </source>
        <translation>ist keiner der Werte </translation>
    </message>
    <message>
        <source>lets {0} need {1}, which is no other model</source>
        <translation>gibt an, dass {0} das Modell {1} braucht, das kein anderes Modell der Liste ist</translation>
    </message>
    <message>
        <source>{0} does not say how large {1} is; not fetched.</source>
        <translation>{0} gibt nicht an, wie groß {1} ist; nicht abgerufen.</translation>
    </message>
    <message>
        <source>{0} was damaged on its way (its checksum differs) and was deleted. Get it again; when it happens twice, the server holds another file.</source>
        <translation>{0} wurde beim Übertragen beschädigt (die Prüfsumme weicht ab) und gelöscht. Erneut herunterladen; wenn es zweimal passiert, liegt auf dem Server eine andere Datei.</translation>
    </message>
    <message>
        <source>{0} cannot be fetched. {1} See `lipcam models import --help`.</source>
        <translation>{0} lässt sich nicht abrufen. {1} Siehe `lipcam models import --help`.</translation>
    </message>
    <message>
        <source>found on disk</source>
        <translation>auf dem Datenträger gefunden</translation>
    </message>
    <message>
        <source>checksum of the first download</source>
        <translation>Prüfsumme des ersten Downloads</translation>
    </message>
    <message>
        <source>{0} offers another file than Lipcam knows: its {1} is {2}, not {3}. Nothing was fetched; look for a newer Lipcam.</source>
        <translation>{0} bietet eine andere Datei an als die, die Lipcam kennt: Bei {1} steht {2} statt {3}. Es wurde nichts abgerufen; nach einer neueren Lipcam-Version suchen.</translation>
    </message>
    <message>
        <source>{0} cannot be written to {1} ({2}). What has arrived is kept; free some space and get it again.</source>
        <translation>{0} lässt sich nicht nach {1} schreiben ({2}). Was angekommen ist, bleibt erhalten; Speicherplatz freigeben und erneut herunterladen.</translation>
    </message>
    <message>
        <source>The installed torch ({0}) cannot use the card; install one built for CUDA.</source>
        <translation>Das installierte torch ({0}) kann die Grafikkarte nicht nutzen; eine Version mit CUDA installieren.</translation>
    </message>
    <message>
        <source>{0} needs about {1} GiB of graphics memory</source>
        <translation>{0} braucht etwa {1} GiB Grafikspeicher</translation>
    </message>
    <message>
        <source>{0} has {1} GiB, {2} of them free</source>
        <translation>{0} hat {1} GiB, davon {2} frei</translation>
    </message>
    <message>
        <source>torch is not installed; Lip Forcing needs it.</source>
        <translation>torch ist nicht installiert; Lip Forcing braucht es.</translation>
    </message>
    <message>
        <source>How much graphics memory {0} needs is not known.</source>
        <translation>Wie viel Grafikspeicher {0} braucht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{0}; no GPU was found. On the processor it would be far from live (minutes for a second of speech, and as much main memory): the small student is the one to use.</source>
        <translation>{0}; es wurde keine GPU gefunden. Auf dem Prozessor wäre das weit von Echtzeit entfernt (Minuten für eine Sekunde Sprache und ebenso viel Arbeitsspeicher): Hier ist das kleine Modell das richtige.</translation>
    </message>
    <message>
        <source>{0}; {1}. It does not fit: loading will end with an error that the memory is full, or, where the driver moves it to main memory, be far too slow to be live.{2}</source>
        <translation>{0}; {1}. Das passt nicht: Das Laden endet mit einem Fehler wegen vollen Speichers oder wird, wenn der Treiber in den Arbeitsspeicher ausweicht, für den Live-Betrieb viel zu langsam.{2}</translation>
    </message>
    <message>
        <source>{0}; {1}. It fits once other programs let go of theirs; until then loading will end with an error that the memory is full.{2}{3}</source>
        <translation>{0}; {1}. Es passt, sobald andere Programme ihren Speicher freigeben; bis dahin endet das Laden mit einem Fehler wegen vollen Speichers.{2}{3}</translation>
    </message>
    <message>
        <source>torch cannot use a card here ({0}).</source>
        <translation>torch kann hier keine Grafikkarte nutzen ({0}).</translation>
    </message>
    <message>
        <source>Look at HF_ENDPOINT, HF_TOKEN and the proxy in your environment.</source>
        <translation>HF_ENDPOINT, HF_TOKEN und den Proxy in der Umgebung prüfen.</translation>
    </message>
    <message>
        <source>Check the network and get it again: it goes on where it was.</source>
        <translation>Das Netzwerk prüfen und erneut herunterladen: Der Download wird dort fortgesetzt, wo er abgebrochen ist.</translation>
    </message>
    <message>
        <source>{0} cannot be fetched from {1}: {2}. {3}</source>
        <translation>{0} lässt sich nicht von {1} abrufen: {2}. {3}</translation>
    </message>
    <message>
        <source>huggingface_hub {0} is too old; bring it up to date with
    {1} -m pip install -U &quot;huggingface_hub&gt;={2}&quot;</source>
        <translation>huggingface_hub {0} ist zu alt; aktualisieren mit
    {1} -m pip install -U &quot;huggingface_hub&gt;={2}&quot;</translation>
    </message>
    <message>
        <source>The server sends {0} bytes where {1} has {2}: something else. What has arrived before is kept; run the same command again later.</source>
        <translation>Der Server sendet {0} Bytes, {1} hat aber {2}: Das ist etwas anderes. Was zuvor angekommen ist, bleibt erhalten; denselben Befehl später erneut ausführen.</translation>
    </message>
    <message>
        <source>it was cut {0} times</source>
        <translation>die Verbindung brach {0}-mal ab</translation>
    </message>
    <message>
        <source>Fetching models needs the Python package huggingface_hub. Install it with
    {0} -m pip install &quot;huggingface_hub&gt;={1}&quot;
or fetch the files elsewhere and import them (`lipcam models import`).</source>
        <translation>Zum Abrufen von Modellen wird das Python-Paket huggingface_hub benötigt. Installieren mit
    {0} -m pip install &quot;huggingface_hub&gt;={1}&quot;
oder die Dateien anderweitig herunterladen und importieren (`lipcam models import`).</translation>
    </message>
    <message>
        <source>huggingface_hub does not start ({0}). {1}</source>
        <translation>huggingface_hub startet nicht ({0}). {1}</translation>
    </message>
    <message>
        <source>It asks for an account: log in with `hf auth login`.</source>
        <translation>Dafür wird ein Konto verlangt: mit `hf auth login` anmelden.</translation>
    </message>
    <message>
        <source>It asks for an account with access: log in with `hf auth login`.</source>
        <translation>Dafür wird ein Konto mit Zugriffsrecht verlangt: mit `hf auth login` anmelden.</translation>
    </message>
    <message>
        <source>It is not there any more; look for a newer Lipcam, or import the file.</source>
        <translation>Die Datei ist dort nicht mehr vorhanden; nach einer neueren Lipcam-Version suchen oder die Datei importieren.</translation>
    </message>
    <message>
        <source>The server wants fewer requests; try again later.</source>
        <translation>Der Server verlangt weniger Anfragen; später erneut versuchen.</translation>
    </message>
    <message>
        <source>{0} ({1}) is no file of a known model. For a model whose checksum is not known yet add --model ID; see `lipcam models list`.</source>
        <translation>{0} ({1}) ist keine Datei eines bekannten Modells. Für ein Modell, dessen Prüfsumme noch nicht bekannt ist, --model ID hinzufügen; siehe `lipcam models list`.</translation>
    </message>
    <message>
        <source>In {0} there is no file of a model; see `lipcam models list`.</source>
        <translation>In {0} liegt keine Datei eines Modells; siehe `lipcam models list`.</translation>
    </message>
    <message>
        <source>{0} cannot be read or copied ({1}); free some space, or see that you may read it.</source>
        <translation>{0} lässt sich nicht lesen oder kopieren ({1}); Speicherplatz freigeben oder die Leserechte prüfen.</translation>
    </message>
    <message>
        <source>{0} is another file than the one that was taken in for {1} before. When that is what you want, remove that model first.</source>
        <translation>{0} ist eine andere Datei als die, die zuvor für {1} übernommen wurde. Wenn das gewollt ist, zuerst jenes Modell entfernen.</translation>
    </message>
    <message>
        <source>{0} holds too much to look through; name a folder inside it.</source>
        <translation>{0} enthält zu viel, um es zu durchsuchen; einen Ordner darin angeben.</translation>
    </message>
    <message>
        <source>{0} may not be read; it was left out.</source>
        <translation>{0} darf nicht gelesen werden und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>{0} has {1} bytes and {2} should have {3}: it is cut off, or another file. Get it again.</source>
        <translation>{0} hat {1} Bytes, {2} sollte {3} haben: abgeschnitten oder eine andere Datei. Erneut beschaffen.</translation>
    </message>
    <message>
        <source>{0} cannot be linked to {1} ({2}): leave out --link, and it is copied.</source>
        <translation>{0} lässt sich nicht mit {1} verknüpfen ({2}): --link weglassen, dann wird kopiert.</translation>
    </message>
    <message>
        <source>{0} has the size of {1} ({2}) and other content: it is damaged, or another file. Get it again.</source>
        <translation>{0} hat die Größe von {1} ({2}), aber anderen Inhalt: beschädigt oder eine andere Datei. Erneut beschaffen.</translation>
    </message>
    <message>
        <source>More than the {0} bytes of {1} arrive: it is another file. It was given up; try again later.</source>
        <translation>Es kommen mehr als die {0} Bytes von {1} an: Das ist eine andere Datei. Der Vorgang wurde abgebrochen; später erneut versuchen.</translation>
    </message>
    <message>
        <source>not a plain file</source>
        <translation>keine normale Datei</translation>
    </message>
    <message>
        <source>{0} is {1}; move it away and try again.</source>
        <translation>{0} ist {1}; verschieben und erneut versuchen.</translation>
    </message>
    <message>
        <source>{0} is not a plain file; move it away and try again.</source>
        <translation>{0} ist keine normale Datei; verschieben und erneut versuchen.</translation>
    </message>
    <message>
        <source>{0} is a link, not a file; move it away and try again.</source>
        <translation>{0} ist ein Link, keine Datei; verschieben und erneut versuchen.</translation>
    </message>
    <message>
        <source>{0} cannot be looked at ({1}).</source>
        <translation>{0} lässt sich nicht untersuchen ({1}).</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_tensor_v2</source>
        <translation>torch._utils _rebuild_tensor_v2</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_parameter</source>
        <translation>torch._utils _rebuild_parameter</translation>
    </message>
    <message>
        <source>torch BFloat16Storage</source>
        <translation>torch BFloat16Storage</translation>
    </message>
    <message>
        <source>torch.storage UntypedStorage</source>
        <translation>torch.storage UntypedStorage</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_tensor</source>
        <translation>torch._utils _rebuild_tensor</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_tensor_v3</source>
        <translation>torch._utils _rebuild_tensor_v3</translation>
    </message>
    <message>
        <source>torch.serialization _get_layout</source>
        <translation>torch.serialization _get_layout</translation>
    </message>
    <message>
        <source>torch float8_e4m3fn</source>
        <translation>torch float8_e4m3fn</translation>
    </message>
    <message>
        <source>{0} {1}: it can run a program when it is loaded, and is not taken. Ask who made it for the tensors alone, best as safetensors.</source>
        <translation>{0} {1}: Beim Laden könnte ein Programm ausgeführt werden, deshalb wird die Datei nicht angenommen. Den Ersteller nur um die Tensoren bitten, am besten als safetensors.</translation>
    </message>
    <message>
        <source>{0} is no file of weights as torch saves them today (a zip). An old one, a bare pickle, can hold a program and is not taken; save it anew.</source>
        <translation>{0} ist keine Gewichtsdatei, wie torch sie heute speichert (ein zip). Eine alte, ein bloßes Pickle, kann ein Programm enthalten und wird nicht angenommen; neu speichern.</translation>
    </message>
    <message>
        <source>is not a sha256 checksum</source>
        <translation>ist keine sha256-Prüfsumme</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>ist weder true noch false</translation>
    </message>
    <message>
        <source>There was no checksum to compare with; this content counts from now on.</source>
        <translation>Es gab keine Prüfsumme zum Vergleich; ab jetzt gilt dieser Inhalt.</translation>
    </message>
    <message>
        <source>Its content is not what it has to be.</source>
        <translation>Der Inhalt ist nicht der erwartete.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>{0} lässt sich nicht lesen ({1}).</translation>
    </message>
    <message>
        <source>{0} is not a folder of its own; remove it yourself.</source>
        <translation>{0} ist kein eigener Ordner; bitte von Hand entfernen.</translation>
    </message>
    <message>
        <source>{0} is not on this machine; there is nothing to remove.</source>
        <translation>{0} ist nicht auf diesem Rechner; es gibt nichts zu entfernen.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made ({1}); make room for it.</source>
        <translation>Der Ordner {0} lässt sich nicht anlegen ({1}); Platz dafür schaffen.</translation>
    </message>
    <message>
        <source>{0} cannot be removed from {1} ({2}); close programs that use it and try again.</source>
        <translation>{0} lässt sich nicht aus {1} entfernen ({2}); Programme schließen, die darauf zugreifen, und es erneut versuchen.</translation>
    </message>
    <message>
        <source>{0} is not a folder of its own; move it away and try again.</source>
        <translation>{0} ist kein eigener Ordner; verschieben und erneut versuchen.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); free some space.</source>
        <translation>{0} lässt sich nicht schreiben ({1}); Speicherplatz freigeben.</translation>
    </message>
    <message>
        <source>{0} are still to come, and the disk of {1} has only {2} free; free some space first.</source>
        <translation>Es fehlen noch {0}, und auf dem Laufwerk von {1} sind nur {2} frei; zuerst Speicherplatz freigeben.</translation>
    </message>
    <message>
        <source>import it again with `lipcam models import FILE --model {0}`</source>
        <translation>erneut importieren mit `lipcam models import FILE --model {0}`</translation>
    </message>
    <message>
        <source>{0} is not on this machine ({1}, {2}, from {3}). To get it {4}.</source>
        <translation>{0} ist nicht auf diesem Rechner ({1}, {2}, von {3}). Zum Beschaffen: {4}.</translation>
    </message>
    <message>
        <source>It has {0} bytes and should have {1}.</source>
        <translation>Die Datei hat {0} Bytes, sollte aber {1} haben.</translation>
    </message>
    <message>
        <source>{0} has not been checked; run `lipcam models verify {1}`.</source>
        <translation>{0} wurde nicht geprüft; `lipcam models verify {1}` ausführen.</translation>
    </message>
    <message>
        <source>run `lipcam models get {0}`, or {1}</source>
        <translation>`lipcam models get {0}` ausführen oder {1}</translation>
    </message>
    <message>
        <source>{0}: {1} is damaged. {2} To mend it {3}.</source>
        <translation>{0}: {1} ist beschädigt. {2} Zum Reparieren: {3}.</translation>
    </message>
    <message>
        <source>{0} is not on this machine. {1} When you have it, {2}.</source>
        <translation>{0} ist nicht auf diesem Rechner. {1} Sobald vorhanden: {2}.</translation>
    </message>
    <message>
        <source>It was changed since it was checked.</source>
        <translation>Die Datei wurde seit der Prüfung geändert.</translation>
    </message>
    <message>
        <source>{0} is not usable here ({1})</source>
        <translation>{0} ist hier nicht verwendbar ({1})</translation>
    </message>
    <message>
        <source>the installed ONNX Runtime does not contain it</source>
        <translation>die installierte ONNX Runtime enthält es nicht</translation>
    </message>
    <message>
        <source>There is no provider {0}; choose one of: {1}.</source>
        <translation>Es gibt keinen Provider {0}; zur Auswahl stehen: {1}.</translation>
    </message>
    <message>
        <source>{0} keeps weights in another file, which no student may. {1}</source>
        <translation>{0} speichert Gewichte in einer weiteren Datei, das ist bei keinem Modell erlaubt. {1}</translation>
    </message>
    <message>
        <source>{0} has a loop in it, which may never end. {1}</source>
        <translation>{0} enthält eine Schleife, die womöglich nie endet. {1}</translation>
    </message>
    <message>
        <source>it was not granted, {0} was</source>
        <translation>nicht zugeteilt, stattdessen {0}</translation>
    </message>
    <message>
        <source>{0}; running on the processor.</source>
        <translation>{0}; die Berechnung läuft auf dem Prozessor.</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be loaded ({0}). Install it with: pip install onnxruntime</source>
        <translation>ONNX Runtime lässt sich nicht laden ({0}). Installieren mit: pip install onnxruntime</translation>
    </message>
    <message>
        <source>{0} is not a graph that this ONNX Runtime can run ({1}). {2}</source>
        <translation>{0} ist kein Graph, den diese ONNX Runtime ausführen kann ({1}). {2}</translation>
    </message>
    <message>
        <source>{0}: {1} {2} is {3}, want float32. {4}</source>
        <translation>{0}: {1} {2} ist {3}, erwartet wird float32. {4}</translation>
    </message>
    <message>
        <source>The student&apos;s {0} failed on {1} ({2}). Choose the processor (cpu) as provider, or start again.</source>
        <translation>{0} des Modells ist auf {1} fehlgeschlagen ({2}). Den Prozessor (cpu) als Provider wählen oder erneut starten.</translation>
    </message>
    <message>
        <source>Avatar {0} was not prepared for this student; prepared it now.</source>
        <translation>Avatar {0} war nicht für dieses Modell vorbereitet und wurde jetzt vorbereitet.</translation>
    </message>
    <message>
        <source>The student has no avatar yet: call warm_up first.</source>
        <translation>Das Modell hat noch keinen Avatar: zuerst warm_up aufrufen.</translation>
    </message>
    <message>
        <source>The student wants a mel window of {0}, got {1} {2}: sound features and student do not belong together.</source>
        <translation>Das Modell erwartet ein Mel-Fenster von {0}, erhalten: {1} {2}. Tonmerkmale und Modell passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Avatar {0} has {1} loop frames but was prepared for {2}; import it again.</source>
        <translation>Avatar {0} hat {1} Schleifenbilder, wurde aber für {2} vorbereitet; erneut importieren.</translation>
    </message>
    <message>
        <source>The student wants regions of 160 x 128 px, got {0}.</source>
        <translation>Das Modell erwartet Bereiche von 160 x 128 px, erhalten: {0}.</translation>
    </message>
    <message>
        <source>The student wants a reference and then {0} crops, got {1}: call begin first.</source>
        <translation>Das Modell erwartet eine Referenz und dann {0} Ausschnitte, erhalten: {1}; zuerst begin aufrufen.</translation>
    </message>
    <message>
        <source>An engine makes at least 1 frame at a time, not {0}.</source>
        <translation>Eine Engine erzeugt mindestens 1 Einzelbild auf einmal, nicht {0}.</translation>
    </message>
    <message>
        <source>An engine needs at least 1 thread, not {0}; mend the settings.</source>
        <translation>Eine Engine braucht mindestens 1 Thread, nicht {0}; die Einstellungen korrigieren.</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>{0} fehlt.</translation>
    </message>
    <message>
        <source>Install Lipcam again.</source>
        <translation>Lipcam neu installieren.</translation>
    </message>
    <message>
        <source>There is no engine {0}; choose one of: {1}.</source>
        <translation>Es gibt keine Engine {0}; zur Auswahl stehen: {1}.</translation>
    </message>
    <message>
        <source>Lip Forcing needs {0}; install Lipcam&apos;s extra for it: pip install &quot;lipcam[lipforcing]&quot;.</source>
        <translation>Lip Forcing benötigt {0}; das Lipcam-Extra dafür installieren: pip install &quot;lipcam[lipforcing]&quot;.</translation>
    </message>
    <message>
        <source>draws a mouth from loudness; for tests</source>
        <translation>zeichnet einen Mund nach der Lautstärke; für Tests</translation>
    </message>
    <message>
        <source>See `lipcam models list`.</source>
        <translation>Siehe `lipcam models list`.</translation>
    </message>
    <message>
        <source>The student {0} makes {1} pictures at a time, not {2}; it goes on with {3}.</source>
        <translation>Das Modell {0} erzeugt {1} Bilder auf einmal, nicht {2}; es geht mit {3} weiter.</translation>
    </message>
    <message>
        <source>must be 1 to {0} times that fall, from 1 to above 0</source>
        <translation>muss aus 1 bis {0} abnehmenden Zeitwerten bestehen, von 1 bis über 0</translation>
    </message>
    <message>
        <source>{0} is not the file that its manifest describes (its checksum differs). {1}</source>
        <translation>{0} ist nicht die Datei, die das Manifest beschreibt (die Prüfsumme weicht ab). {1}</translation>
    </message>
    <message>
        <source>{0} is not a plain file</source>
        <translation>{0} ist keine normale Datei</translation>
    </message>
    <message>
        <source>is not {0}: this student needs another version of Lipcam</source>
        <translation>ist nicht {0}: dieses Modell braucht eine andere Version von Lipcam</translation>
    </message>
    <message>
        <source>does not fit the rates of sound and picture</source>
        <translation>passt nicht zu den Raten von Ton und Bild</translation>
    </message>
    <message>
        <source>has a hop that does not divide a video frame</source>
        <translation>hat eine Schrittweite, durch die sich ein Videobild nicht teilen lässt</translation>
    </message>
    <message>
        <source>is not a whole number of hops</source>
        <translation>ist keine ganze Zahl von Schrittweiten</translation>
    </message>
    <message>
        <source>is not a list of different chunk sizes that begins with {0}</source>
        <translation>ist keine Liste verschiedener Blockgrößen, die mit {0} beginnt</translation>
    </message>
    <message>
        <source>{0} is too large to be a manifest. {1}</source>
        <translation>{0} ist zu groß für ein Manifest. {1}</translation>
    </message>
    <message>
        <source>The student&apos;s {0} cannot be read ({1}). {2}</source>
        <translation>{0} des Modells lässt sich nicht lesen ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} is not a valid manifest ({1}). {2}</source>
        <translation>{0} ist kein gültiges Manifest ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} has {1} bytes, its manifest says {2}: it is damaged or belongs to another student. {3}</source>
        <translation>{0} hat {1} Bytes, laut Manifest {2}: beschädigt oder Teil eines anderen Modells. {3}</translation>
    </message>
    <message>
        <source>none of that name</source>
        <translation>keines mit diesem Namen</translation>
    </message>
    <message>
        <source> ready on this machine.</source>
        <translation> auf diesem Rechner einsatzbereit.</translation>
    </message>
    <message>
        <source>Lip Forcing cannot run: {0} of the {1} models it needs are not</source>
        <translation>Lip Forcing kann nicht laufen: {0} der {1} benötigten Modelle sind nicht</translation>
    </message>
    <message>
        <source>{0}: {1} Then `lipcam models import FILE --model {2}`.</source>
        <translation>{0}: {1} Dann `lipcam models import FILE --model {2}`.</translation>
    </message>
    <message>
        <source>There is no engine {0}; choose one of: {1}, {2}.</source>
        <translation>Es gibt keine Engine {0}; zur Auswahl stehen: {1}, {2}.</translation>
    </message>
    <message>
        <source>Get them with `lipcam models get {0}`.</source>
        <translation>Mit `lipcam models get {0}` herunterladen.</translation>
    </message>
    <message>
        <source>The settings are not a list by name.</source>
        <translation>Die Einstellungen sind keine Liste mit Namen.</translation>
    </message>
    <message>
        <source>The settings are of version {0}, made by a newer Lipcam; this one knows version {1}.</source>
        <translation>Die Einstellungen haben Version {0} und stammen von einer neueren Lipcam-Version; diese hier kennt Version {1}.</translation>
    </message>
    <message>
        <source>The setting {0} is {1}, but it must be {2}.</source>
        <translation>Die Einstellung {0} ist {1}, erlaubt ist aber: {2}.</translation>
    </message>
    <message>
        <source>; perhaps {0} was meant</source>
        <translation>; vielleicht war {0} gemeint</translation>
    </message>
    <message>
        <source>There is no setting {0}{1}.</source>
        <translation>Es gibt keine Einstellung {0}{1}.</translation>
    </message>
    <message>
        <source>{0} There the default is used; all other settings count.</source>
        <translation>{0} Dort gilt die Voreinstellung; alle anderen Einstellungen bleiben wirksam.</translation>
    </message>
    <message>
        <source>The settings in {0} cannot be read ({1}): Lipcam goes by its defaults and saves nothing over them.</source>
        <translation>Die Einstellungen in {0} lassen sich nicht lesen ({1}): Lipcam verwendet die Voreinstellungen und überschreibt die Datei nicht.</translation>
    </message>
    <message>
        <source>The file is kept as {0}: mend it and rename it to {1} in {2}, or choose again.</source>
        <translation>Die Datei bleibt als {0} erhalten: korrigieren und in {2} in {1} umbenennen oder die Einstellungen neu wählen.</translation>
    </message>
    <message>
        <source>Check that the file is yours to read and its disk is well, then start again.</source>
        <translation>Prüfen, ob die Datei für das eigene Konto lesbar und das Laufwerk in Ordnung ist, dann erneut starten.</translation>
    </message>
    <message>
        <source>off, auto or device:NAME</source>
        <translation>off, auto oder device:NAME</translation>
    </message>
    <message>
        <source>There is no {0} in a profile.</source>
        <translation>{0} gibt es in einem Profil nicht.</translation>
    </message>
    <message>
        <source>It is {0}, not a profile.</source>
        <translation>Das ist {0}, kein Profil.</translation>
    </message>
    <message>
        <source>It is not a profile: it has no name.</source>
        <translation>Das ist kein Profil: Der Name fehlt.</translation>
    </message>
    <message>
        <source>It is not a profile: it has no settings.</source>
        <translation>Das ist kein Profil: Die Einstellungen fehlen.</translation>
    </message>
    <message>
        <source>A profile&apos;s name has 1 to {0} characters.</source>
        <translation>Der Name eines Profils hat 1 bis {0} Zeichen.</translation>
    </message>
    <message>
        <source>A profile cannot be called {0}: use letters, digits and signs that can be seen, with no space before or after them.</source>
        <translation>Ein Profil kann nicht {0} heißen: sichtbare Buchstaben, Ziffern und Zeichen verwenden, ohne Leerzeichen am Anfang oder Ende.</translation>
    </message>
    <message>
        <source>The hotkey {0} is no key.</source>
        <translation>Das Tastenkürzel {0} ist keine Taste.</translation>
    </message>
    <message>
        <source>The setting {0} is of the program, not of a profile.</source>
        <translation>Die Einstellung {0} gehört zum Programm, nicht zu einem Profil.</translation>
    </message>
    <message>
        <source>The background {0} is not known. It may be own, blur, key, colour:#RRGGBB or picture:PATH.</source>
        <translation>Der Hintergrund {0} ist nicht bekannt. Möglich sind own, blur, key, colour:#RRGGBB oder picture:PATH.</translation>
    </message>
    <message>
        <source>The badge cannot be {0}: one of {1}.</source>
        <translation>{0} ist für die Kennzeichnung nicht möglich; zur Auswahl stehen: {1}.</translation>
    </message>
    <message>
        <source>too many files of this second</source>
        <translation>zu viele Dateien aus dieser Sekunde</translation>
    </message>
    <message>
        <source>The picture cannot be written to {0} ({1}). Free some space, or make the folder writable.</source>
        <translation>Das Bild lässt sich nicht nach {0} schreiben ({1}). Speicherplatz freigeben oder den Ordner beschreibbar machen.</translation>
    </message>
    <message>
        <source>Nothing can be recorded to {0} ({1}). Choose another folder in the settings.</source>
        <translation>In {0} lässt sich nichts aufnehmen ({1}). In den Einstellungen einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Nothing of {0} is left to get. {1}</source>
        <translation>Von {0} ist nichts mehr herunterzuladen. {1}</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Es gibt keine Datei {0}.</translation>
    </message>
    <message>
        <source>{0} is no picture that can be read.</source>
        <translation>{0} ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>{0} is far too large a picture.</source>
        <translation>{0} ist als Bild viel zu groß.</translation>
    </message>
    <message>
        <source>{0} is damaged, or no picture.</source>
        <translation>{0} ist beschädigt oder kein Bild.</translation>
    </message>
    <message>
        <source>The library libdbus-1.so.3 is missing.</source>
        <translation>Die Bibliothek libdbus-1.so.3 fehlt.</translation>
    </message>
    <message>
        <source>There is no session bus ({0}).</source>
        <translation>Es gibt keinen Sitzungsbus ({0}).</translation>
    </message>
    <message>
        <source>The X server does not answer.</source>
        <translation>Der X-Server antwortet nicht.</translation>
    </message>
    <message>
        <source>The X server does not tell its keyboard.</source>
        <translation>Der X-Server gibt keine Auskunft über seine Tastatur.</translation>
    </message>
    <message>
        <source>The library libxcb.so.1 is missing.</source>
        <translation>Die Bibliothek libxcb.so.1 fehlt.</translation>
    </message>
    <message>
        <source>The X server refuses a key (error {0}).</source>
        <translation>Der X-Server verweigert eine Taste (Fehler {0}).</translation>
    </message>
    <message>
        <source>Lipcam is open already, but its window does not answer. Wait a moment and start it again; if that does not help, end it in the system&apos;s list of programs first.</source>
        <translation>Lipcam ist bereits geöffnet, aber das Fenster antwortet nicht. Einen Moment warten und erneut starten; wenn das nicht hilft, Lipcam zuerst in der Programmliste des Systems beenden.</translation>
    </message>
    <message>
        <source>Windows starts no command of more than {0} characters, and that of Lipcam has {1}. Move Lipcam into a folder with a shorter path.</source>
        <translation>Windows startet keinen Befehl mit mehr als {0} Zeichen, und der von Lipcam hat {1}. Lipcam in einen Ordner mit kürzerem Pfad verschieben.</translation>
    </message>
    <message>
        <source>Windows does not let Lipcam start at login ({0}). Put a shortcut to it into the folder that opens with Windows+R, shell:startup.</source>
        <translation>Windows lässt Lipcam nicht bei der Anmeldung starten ({0}). Eine Verknüpfung mit Lipcam in den Ordner legen, der sich mit Windows+R, shell:startup öffnet.</translation>
    </message>
    <message>
        <source>Windows does not let Lipcam take its entry back ({0}). Switch it off in the Task Manager under Startup.</source>
        <translation>Windows lässt Lipcam seinen Eintrag nicht zurücknehmen ({0}). Ihn im Task-Manager unter Autostart ausschalten.</translation>
    </message>
    <message>
        <source>Lipcam cannot be started from {0}: no desktop takes a path with a line break. Rename the folder.</source>
        <translation>Lipcam kann nicht aus {0} gestartet werden: Kein Desktop nimmt einen Pfad mit einem Zeilenumbruch an. Den Ordner umbenennen.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}). Check the free space and who may write there, then try again.</source>
        <translation>{0} lässt sich nicht schreiben ({1}). Den freien Speicherplatz und die Schreibrechte dort prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>{0} cannot be removed ({1}). Check who may write there, or delete it by hand.</source>
        <translation>{0} lässt sich nicht entfernen ({1}). Die Schreibrechte dort prüfen oder von Hand löschen.</translation>
    </message>
    <message>
        <source>The settings could not be used: {0} Defaults are used.</source>
        <translation>Die Einstellungen konnten nicht verwendet werden: {0} Es gelten die Voreinstellungen.</translation>
    </message>
    <message>
        <source>With less delay calls would hear gaps in the voice.</source>
        <translation>Mit weniger Verzögerung hätte die Stimme in Anrufen Lücken.</translation>
    </message>
    <message>
        <source>The microphone does not answer. {0}</source>
        <translation>Das Mikrofon antwortet nicht. {0}</translation>
    </message>
    <message>
        <source>The microphone {0} is not there any more.</source>
        <translation>Das Mikrofon {0} ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>The system&apos;s microphone is {0} now.</source>
        <translation>Das Mikrofon des Systems ist jetzt {0}.</translation>
    </message>
    <message>
        <source>The loudspeaker does not answer; the picture goes on without it. Check that the sound system runs.</source>
        <translation>Der Lautsprecher antwortet nicht; das Bild läuft ohne Ton weiter. Prüfen, ob das Audiosystem läuft.</translation>
    </message>
    <message>
        <source>{0} The small student speaks instead.</source>
        <translation>{0} Stattdessen spricht das kleine Modell.</translation>
    </message>
    <message>
        <source>The Lipcam microphone does not answer; the picture goes on without it. Check that the sound system runs.</source>
        <translation>Das Lipcam-Mikrofon antwortet nicht; das Bild läuft ohne es weiter. Prüfen, ob das Audiosystem läuft.</translation>
    </message>
    <message>
        <source>{0} ({1} bytes) is no file of {2}, which has {3}. Choose that file, or leave out --model.</source>
        <translation>{0} ({1} Bytes) ist keine Datei von {2}; dazu gehört {3}. Diese Datei wählen oder --model weglassen.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}; check its name.</source>
        <translation>Es gibt keine Datei und keinen Ordner {0}; den Namen prüfen.</translation>
    </message>
    <message>
        <source>{0} is a link that leads out of {1}; name the file itself.</source>
        <translation>{0} ist eine Verknüpfung, die aus {1} hinausführt; die Datei selbst angeben.</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Die Datei erneut beschaffen.</translation>
    </message>
    <message>
        <source>{0} is no safetensors file, or cut off: its header would have {1} bytes. {2}</source>
        <translation>{0} ist keine safetensors-Datei oder abgeschnitten: Der Header wäre {1} Bytes lang. {2}</translation>
    </message>
    <message>
        <source>{0} has a header that lists no tensors. {1}</source>
        <translation>Der Header von {0} führt keine Tensoren auf. {1}</translation>
    </message>
    <message>
        <source>{0} should hold {1} bytes of tensors and holds {2}: it is cut off or has something added. {3}</source>
        <translation>{0} sollte {1} Bytes an Tensoren enthalten und enthält {2}: Es fehlt etwas oder wurde etwas angehängt. {3}</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} is described wrongly. {2}</source>
        <translation>{0}: Der Tensor {1} ist falsch beschrieben. {2}</translation>
    </message>
    <message>
        <source>{0} is cut off: the end of its zip is missing. {1}</source>
        <translation>{0} ist abgeschnitten: Das Ende der zip-Datei fehlt. {1}</translation>
    </message>
    <message>
        <source>{0} lists far more than weights have. {1}</source>
        <translation>{0} listet viel mehr auf, als Gewichte enthalten. {1}</translation>
    </message>
    <message>
        <source>{0} has a damaged header ({1}). {2}</source>
        <translation>{0} hat einen beschädigten Header ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} has tensors that overlap or leave gaps. {1}</source>
        <translation>{0} enthält Tensoren, die sich überschneiden oder Lücken lassen. {1}</translation>
    </message>
    <message>
        <source>{0} is a zip, but not one that torch saves. {1}</source>
        <translation>{0} ist eine zip-Datei, aber keine, wie torch sie speichert. {1}</translation>
    </message>
    <message>
        <source>{0} has a zip that says two things of its own end. {1}</source>
        <translation>Die zip-Datei in {0} macht widersprüchliche Angaben über ihr Ende. {1}</translation>
    </message>
    <message>
        <source>{0} is cut off or damaged ({1}). {2}</source>
        <translation>{0} ist abgeschnitten oder beschädigt ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} holds packed or encrypted parts; torch saves none. {1}</source>
        <translation>{0} enthält gepackte oder verschlüsselte Teile; torch speichert keine solchen. {1}</translation>
    </message>
    <message>
        <source>{0} holds a path outside itself. {1}</source>
        <translation>{0} enthält einen Pfad, der nach außen führt. {1}</translation>
    </message>
    <message>
        <source>The file stays at {0}; mend it there or choose again.</source>
        <translation>Die Datei bleibt in {0}; dort korrigieren oder die Einstellungen neu wählen.</translation>
    </message>
    <message>
        <source>Mend it in {0}, or choose again.</source>
        <translation>In {0} korrigieren oder die Einstellungen neu wählen.</translation>
    </message>
    <message>
        <source>The settings could not be used: {0} {1}</source>
        <translation>Die Einstellungen konnten nicht verwendet werden: {0} {1}</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {0} ({1}). Check the free space and who may write there.</source>
        <translation>Die Einstellungen lassen sich nicht in {0} speichern ({1}). Den freien Speicherplatz und die Schreibrechte dort prüfen.</translation>
    </message>
    <message>
        <source>own, blur, key, colour:#RRGGBB or picture:PATH</source>
        <translation>own, blur, key, colour:#RRGGBB oder picture:PATH</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>[width, height], two even numbers from {0} to {1}</source>
        <translation>[Breite, Höhe], zwei gerade Zahlen von {0} bis {1}</translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>Fine</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Funktioniert nicht</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Lip motion</source>
        <translation>Lippenbewegung</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Avatars</source>
        <translation>Avatare</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Larger models</source>
        <translation>Größere Modelle</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Chosen student</source>
        <translation>Gewähltes Modell</translation>
    </message>
    <message>
        <source>Small student</source>
        <translation>Kleines Modell</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Prozessorkerne</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>PortAudio</source>
        <translation>PortAudio</translation>
    </message>
    <message>
        <source>Sound server</source>
        <translation>Soundserver</translation>
    </message>
    <message>
        <source>ALSA plug-in</source>
        <translation>ALSA-Plug-in</translation>
    </message>
    <message>
        <source>Permission to hear</source>
        <translation>Mikrofonberechtigung</translation>
    </message>
    <message>
        <source>Microphones</source>
        <translation>Mikrofone</translation>
    </message>
    <message>
        <source>Chosen microphone</source>
        <translation>Gewähltes Mikrofon</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>Camera, seen by others</source>
        <translation>Kamera, wie andere sie sehen</translation>
    </message>
    <message>
        <source>Camera driver v4l2loopback</source>
        <translation>Kameratreiber v4l2loopback</translation>
    </message>
    <message>
        <source>PipeWire camera</source>
        <translation>PipeWire-Kamera</translation>
    </message>
    <message>
        <source>Desktop portal</source>
        <translation>Desktop-Portal</translation>
    </message>
    <message>
        <source>Camera of OBS Studio</source>
        <translation>Kamera von OBS Studio</translation>
    </message>
    <message>
        <source>Unity Capture</source>
        <translation>Unity Capture</translation>
    </message>
    <message>
        <source>Camera bridge</source>
        <translation>Kamerabrücke</translation>
    </message>
    <message>
        <source>Face networks</source>
        <translation>Gesichtsnetze</translation>
    </message>
    <message>
        <source>Display and tray</source>
        <translation>Anzeige und Infobereich</translation>
    </message>
    <message>
        <source>Libraries of the window</source>
        <translation>Bibliotheken des Fensters</translation>
    </message>
    <message>
        <source>torch on the card</source>
        <translation>torch auf der Grafikkarte</translation>
    </message>
    <message>
        <source>All {count} checks are fine.</source>
        <translation>Alle {count} Prüfungen sind in Ordnung.</translation>
    </message>
    <message>
        <source>Everything works. Warnings: {warnings} of {count} checks.</source>
        <translation>Alles funktioniert. Warnungen: {warnings} von {count} Prüfungen.</translation>
    </message>
    <message>
        <source>Does not work: {fails} of {count} checks. Warnings: {warnings}.</source>
        <translation>Funktioniert nicht: {fails} von {count} Prüfungen. Warnungen: {warnings}.</translation>
    </message>
</context>
<context>
    <name>hotkeys</name>
    <message>
        <source>{keys}: keys one after another cannot be heard. Choose only one of them.</source>
        <translation>{keys}: Tasten nacheinander lassen sich nicht erkennen. Nur eine davon wählen.</translation>
    </message>
    <message>
        <source>There are no keys {keys}. Choose others.</source>
        <translation>Die Tasten {keys} gibt es nicht. Andere wählen.</translation>
    </message>
    <message>
        <source>{keys} alone would be taken from all other programs. Add Ctrl or Alt to it, or choose a key like F9 or Pause.</source>
        <translation>{keys} allein würde allen anderen Programmen weggenommen. Strg oder Alt dazunehmen oder eine Taste wie F9 oder Pause wählen.</translation>
    </message>
    <message>
        <source>The system refuses to tell keys.</source>
        <translation>Das System gibt keine Tasten weiter.</translation>
    </message>
    <message>
        <source>The system&apos;s Carbon is missing.</source>
        <translation>Carbon fehlt in diesem System.</translation>
    </message>
    <message>
        <source>The session bus has gone.</source>
        <translation>Der Sitzungsbus ist weg.</translation>
    </message>
    <message>
        <source>This desktop (Wayland) does not let programs hear keys.</source>
        <translation>Dieser Desktop (Wayland) lässt Programme keine Tasten mithören.</translation>
    </message>
    <message>
        <source>The desktop has taken the keys back.</source>
        <translation>Der Desktop hat die Tasten zurückgenommen.</translation>
    </message>
    <message>
        <source>The keys were not allowed. Allow them in the system&apos;s settings.</source>
        <translation>Die Tasten wurden nicht erlaubt. Sie in den Systemeinstellungen erlauben.</translation>
    </message>
    <message>
        <source>The desktop&apos;s service for keys has failed.</source>
        <translation>Der Tastendienst des Desktops ist ausgefallen.</translation>
    </message>
    <message>
        <source>There is no desktop here.</source>
        <translation>Hier gibt es keinen Desktop.</translation>
    </message>
    <message>
        <source>{keys} is in use by another program. Choose other keys, or end their use there.</source>
        <translation>{keys} wird von einem anderen Programm benutzt. Andere Tasten wählen oder sie dort freigeben.</translation>
    </message>
    <message>
        <source>{keys} stands for something else in Lipcam. Choose other keys.</source>
        <translation>{keys} ist in Lipcam schon anders belegt. Andere Tasten wählen.</translation>
    </message>
    <message>
        <source>This keyboard has no keys {keys}. Choose others.</source>
        <translation>Diese Tastatur hat keine Tasten {keys}. Andere wählen.</translation>
    </message>
    <message>
        <source>The desktop has not given {keys} to Lipcam. Choose keys in its settings.</source>
        <translation>Der Desktop hat {keys} nicht an Lipcam gegeben. Tasten in dessen Einstellungen wählen.</translation>
    </message>
    <message>
        <source>Keys cannot be heard while another program has the focus. {why} Use the window instead.</source>
        <translation>Tasten wirken nicht, während ein anderes Programm den Fokus hat. {why} Stattdessen das Fenster verwenden.</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Looking at the graphics card …</source>
        <translation>Grafikkarte wird geprüft …</translation>
    </message>
    <message>
        <source>Does it fit here?</source>
        <translation>Passt es auf diesen Rechner?</translation>
    </message>
    <message>
        <source>What is missing to run it</source>
        <translation>Was zum Ausführen fehlt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU-Speicher</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Benötigt von</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>{size} in {n} files</source>
        <translation>{size} in {n} Dateien</translation>
    </message>
    <message>
        <source>{name}: no public file</source>
        <translation>{name}: keine öffentliche Datei</translation>
    </message>
    <message>
        <source>{name} from {source}</source>
        <translation>{name} von {source}</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <source>Import all known files in a folder</source>
        <translation>Alle bekannten Dateien in einem Ordner importieren</translation>
    </message>
    <message>
        <source>Delete {name} ({size})?</source>
        <translation>{name} ({size}) löschen?</translation>
    </message>
    <message>
        <source>{names} cannot run without it.</source>
        <translation>Ohne dieses Modell nicht lauffähig: {names}.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Here now, with the right content: {names}.</source>
        <translation>Jetzt vorhanden, mit dem richtigen Inhalt: {names}.</translation>
    </message>
    <message>
        <source>Still missing: {names}.</source>
        <translation>Es fehlen noch: {names}.</translation>
    </message>
    <message>
        <source>{name}: read again, {n} of {all} files are as they have to be.</source>
        <translation>{name}: erneut gelesen, {n} von {all} Dateien sind in Ordnung.</translation>
    </message>
    <message>
        <source>Get it again, or import it.</source>
        <translation>Erneut herunterladen oder importieren.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Erneut importieren.</translation>
    </message>
    <message>
        <source>Imported: {names}.</source>
        <translation>Importiert: {names}.</translation>
    </message>
    <message>
        <source>Here already: {names}.</source>
        <translation>Bereits vorhanden: {names}.</translation>
    </message>
    <message>
        <source>Removed; {size} are free again.</source>
        <translation>Entfernt; {size} sind wieder frei.</translation>
    </message>
    <message>
        <source>free for any use, also commercial; its notices must be kept</source>
        <translation>frei für jeden Zweck, auch kommerziell; die Hinweise müssen erhalten bleiben</translation>
    </message>
    <message>
        <source>free for any use, also commercial; its notice must be kept</source>
        <translation>frei für jeden Zweck, auch kommerziell; der Hinweis muss erhalten bleiben</translation>
    </message>
    <message>
        <source>nobody has stated its terms: see its page before you use it</source>
        <translation>Bedingungen von niemandem angegeben: vor der Verwendung die Seite ansehen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>see its page for the terms</source>
        <translation>Bedingungen auf der Seite nachlesen</translation>
    </message>
    <message>
        <source>Students that run live</source>
        <translation>Modelle für den Live-Betrieb</translation>
    </message>
    <message>
        <source>Parts that they need</source>
        <translation>Teile, die sie benötigen</translation>
    </message>
    <message>
        <source>To make a part, once</source>
        <translation>Um einen Teil einmal zu erzeugen</translation>
    </message>
    <message>
        <source>For training and comparisons</source>
        <translation>Für Training und Vergleiche</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>here</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>here, not checked</source>
        <translation>vorhanden, nicht geprüft</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>{size} here</source>
        <translation>{size} vorhanden</translation>
    </message>
    <message>
        <source>It is here, and its content is what it has to be.</source>
        <translation>Das Modell ist vorhanden, und der Inhalt ist in Ordnung.</translation>
    </message>
    <message>
        <source>It is here and has not been checked. Press Verify.</source>
        <translation>Das Modell ist vorhanden und wurde noch nicht geprüft. Auf „Prüfen“ drücken.</translation>
    </message>
    <message>
        <source>It is damaged. {why} {remedy}</source>
        <translation>Das Modell ist beschädigt. {why} {remedy}</translation>
    </message>
    <message>
        <source>{here} of {all} are here. Getting it goes on from there.</source>
        <translation>{here} von {all} sind vorhanden. Das Herunterladen geht dort weiter.</translation>
    </message>
    <message>
        <source>It is not here.</source>
        <translation>Das Modell ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>It is not here, and there is no public file: import your own.</source>
        <translation>Das Modell ist nicht vorhanden, und es gibt keine öffentliche Datei: eine eigene importieren.</translation>
    </message>
    <message>
        <source>Python packages: {packages}. Install them with  {command}</source>
        <translation>Python-Pakete: {packages}. Installieren mit  {command}</translation>
    </message>
    <message>
        <source>A graphics card with {gib:g} GiB of memory</source>
        <translation>Eine Grafikkarte mit {gib:g} GiB Speicher</translation>
    </message>
    <message>
        <source>A torch that can use the graphics card</source>
        <translation>Ein torch, das die Grafikkarte nutzen kann</translation>
    </message>
    <message>
        <source>A newer Lipcam: this version can get it, and cannot run it yet</source>
        <translation>Ein neueres Lipcam: Diese Version kann es herunterladen, aber noch nicht ausführen</translation>
    </message>
    <message>
        <source>{name}: no public file, import your own</source>
        <translation>{name}: keine öffentliche Datei, eine eigene importieren</translation>
    </message>
    <message>
        <source>{name}: size unknown, {licence}</source>
        <translation>{name}: Größe unbekannt, {licence}</translation>
    </message>
    <message>
        <source>{name}: {size}, {licence}</source>
        <translation>{name}: {size}, {licence}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} pro Sekunde</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>noch {n} s</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>noch {n} min</translation>
    </message>
    <message>
        <source>{n:.1f} h left</source>
        <translation>noch {n:.1f} h</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>without the label</source>
        <translation>ohne Kennzeichnung</translation>
    </message>
    <message>
        <source>own background</source>
        <translation>eigener Hintergrund</translation>
    </message>
    <message>
        <source>blurred background</source>
        <translation>unscharfer Hintergrund</translation>
    </message>
    <message>
        <source>green background</source>
        <translation>grüner Hintergrund</translation>
    </message>
    <message>
        <source>coloured background</source>
        <translation>farbiger Hintergrund</translation>
    </message>
    <message>
        <source>picture behind</source>
        <translation>Bild im Hintergrund</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Label &quot;AI avatar&quot;</source>
        <translation>Kennzeichnung „AI avatar“</translation>
    </message>
    <message>
        <source>People who see you may not know that this is an AI avatar, and may feel deceived when they learn it.</source>
        <translation>Wer Sie sieht, weiß vielleicht nicht, dass es ein KI-Avatar ist, und fühlt sich womöglich getäuscht, wenn es herauskommt.</translation>
    </message>
    <message>
        <source>In some places the law asks for such a label. Switch it off only where everybody who sees you knows. Lipcam will not ask again, and you can switch it on at any time.</source>
        <translation>Mancherorts verlangt das Gesetz eine solche Kennzeichnung. Nur ausschalten, wo alle Zuschauenden Bescheid wissen. Lipcam fragt nicht noch einmal, und sie lässt sich jederzeit einschalten.</translation>
    </message>
    <message>
        <source>&amp;Keep the label</source>
        <translation>&amp;Beibehalten</translation>
    </message>
    <message>
        <source>&amp;Switch it off</source>
        <translation>&amp;Ausschalten</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Lip motion</source>
        <translation>Lippenbewegung</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>Avatar</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>der erste</translation>
    </message>
    <message>
        <source>the system&apos;s folder</source>
        <translation>Systemordner</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Clean sound</source>
        <translation>Sauberer Ton</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>&amp;Mikrofon</translation>
    </message>
    <message>
        <source>What the avatar says is heard here.</source>
        <translation>Was der Avatar sagt, wird hier aufgenommen.</translation>
    </message>
    <message>
        <source>&amp;Gain</source>
        <translation>&amp;Verstärkung</translation>
    </message>
    <message>
        <source>Makes a quiet microphone louder, or a loud one quieter. 0 changes nothing.</source>
        <translation>Macht ein leises Mikrofon lauter oder ein lautes leiser. 0 ändert nichts.</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>&amp;Ignore sound that is too quiet</source>
        <translation>Zu &amp;leise Geräusche ignorieren</translation>
    </message>
    <message>
        <source>Keeps fans and voices from the next room from moving the lips.</source>
        <translation>Hindert Lüfter und Stimmen aus dem Nebenraum daran, die Lippen zu bewegen.</translation>
    </message>
    <message>
        <source>&amp;Level that counts as speech</source>
        <translation>&amp;Pegel, der als Sprache gilt</translation>
    </message>
    <message>
        <source>Speak: the bar should pass the mark. Be silent: it should stay before the mark.</source>
        <translation>Beim Sprechen soll der Balken die Marke überschreiten, bei Stille davor bleiben.</translation>
    </message>
    <message>
        <source>&amp;Reduce steady noise</source>
        <translation>Gleichmäßiges &amp;Rauschen verringern</translation>
    </message>
    <message>
        <source>Takes hum and hiss out of the sound before it is used.</source>
        <translation>Entfernt Brummen und Zischen, bevor der Ton verwendet wird.</translation>
    </message>
    <message>
        <source>&amp;Hear the voice</source>
        <translation>Stimme &amp;hören</translation>
    </message>
    <message>
        <source>Your own voice from a loudspeaker would get into the microphone: use headphones when you always want to hear it.</source>
        <translation>Die eigene Stimme aus einem Lautsprecher käme ins Mikrofon: Wer sie immer hören will, nimmt Kopfhörer.</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>Microphone for &amp;calls</source>
        <translation>Mikrofon für &amp;Anrufe</translation>
    </message>
    <message>
        <source>The lips come later than the voice. With a Lipcam microphone, chosen in the call program, both arrive together.</source>
        <translation>Die Lippen kommen später als die Stimme. Mit einem Lipcam-Mikrofon, im Anrufprogramm ausgewählt, kommt beides zugleich an.</translation>
    </message>
    <message>
        <source>The real one: heard before the lips</source>
        <translation>Das echte: vor den Lippen zu hören</translation>
    </message>
    <message>
        <source>Lipcam microphone: in time with the lips</source>
        <translation>Lipcam-Mikrofon: synchron mit den Lippen</translation>
    </message>
    <message>
        <source>What calls hear</source>
        <translation>Was in Anrufen zu hören ist</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>What other programs get. Larger pictures cost more computing; the camera starts anew with a change.</source>
        <translation>Was andere Programme bekommen. Größere Bilder kosten mehr Rechenleistung; bei einer Änderung startet die Kamera neu.</translation>
    </message>
    <message>
        <source>Pi&amp;ctures a second</source>
        <translation>&amp;Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>25 is what the lips are made for.</source>
        <translation>Auf 25 sind die Lippen ausgelegt.</translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation>&amp;Hintergrund</translation>
    </message>
    <message>
        <source>What is behind the avatar. Choose green for a program that puts its own picture there.</source>
        <translation>Was hinter dem Avatar zu sehen ist. Grün wählen für ein Programm, das dort ein eigenes Bild einsetzt.</translation>
    </message>
    <message>
        <source>&amp;Flip what others see</source>
        <translation>Bild für andere &amp;spiegeln</translation>
    </message>
    <message>
        <source>Usually not needed: your programs show you mirrored by themselves.</source>
        <translation>Meist nicht nötig: Programme zeigen das eigene Bild von selbst gespiegelt.</translation>
    </message>
    <message>
        <source>Show me &amp;mirrored in this program</source>
        <translation>Mich in diesem Programm gespiege&amp;lt zeigen</translation>
    </message>
    <message>
        <source>Like a mirror; others see it the right way round.</source>
        <translation>Wie im Spiegel; andere sehen es richtig herum.</translation>
    </message>
    <message>
        <source>Label in the picture</source>
        <translation>Kennzeichnung im Bild</translation>
    </message>
    <message>
        <source>Say &quot;&amp;AI avatar&quot; in the picture</source>
        <translation>„&amp;AI avatar“ im Bild zeigen</translation>
    </message>
    <message>
        <source>A small label, so that people know who they are looking at.</source>
        <translation>Eine kleine Kennzeichnung, damit klar ist, wen man vor sich hat.</translation>
    </message>
    <message>
        <source>Co&amp;rner</source>
        <translation>&amp;Ecke</translation>
    </message>
    <message>
        <source>Where the label stands. You can also click into the picture.</source>
        <translation>Wo die Kennzeichnung steht. Auch ein Klick ins Bild wählt die Ecke.</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Oben links</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Oben rechts</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Unten links</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Unten rechts</translation>
    </message>
    <message>
        <source>S&amp;tyle</source>
        <translation>S&amp;til</translation>
    </message>
    <message>
        <source>Choose what can be read well on your background.</source>
        <translation>Das wählen, was auf dem Hintergrund gut lesbar ist.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Letters with an outline</source>
        <translation>Buchstaben mit Umriss</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Kamera</translation>
    </message>
    <message>
        <source>The virtual camera that other programs see. Choose the same one there.</source>
        <translation>Die virtuelle Kamera, die andere Programme sehen. Dort dieselbe wählen.</translation>
    </message>
    <message>
        <source>&amp;Rest while nobody is watching</source>
        <translation>&amp;Ruhen, solange niemand zusieht</translation>
    </message>
    <message>
        <source>Makes no pictures while no program reads the camera and this window is out of sight. It saves power; the first look brings the avatar back at once.</source>
        <translation>Erzeugt keine Bilder, solange kein Programm die Kamera liest und dieses Fenster nicht zu sehen ist. Das spart Strom; der erste Blick bringt den Avatar sofort zurück.</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>&amp;Verzögerung</translation>
    </message>
    <message>
        <source>From your voice to the picture. Less is raised by itself where this computer cannot keep it.</source>
        <translation>Von der Stimme bis zum Bild. Weniger wird von selbst erhöht, wo dieser Rechner es nicht einhalten kann.</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>&amp;Student</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>The network that moves the lips. Lip Forcing looks best and needs a large graphics card and its files: see Larger models.</source>
        <translation>Das Netz, das die Lippen bewegt. Lip Forcing sieht am besten aus und braucht eine große Grafikkarte und seine Dateien: siehe Größere Modelle.</translation>
    </message>
    <message>
        <source>Small student (runs on any computer)</source>
        <translation>Kleines Modell (läuft auf jedem Rechner)</translation>
    </message>
    <message>
        <source>Lip Forcing, the best that is here</source>
        <translation>Lip Forcing, das beste vorhandene</translation>
    </message>
    <message>
        <source>Lip Forcing 14B</source>
        <translation>Lip Forcing 14B</translation>
    </message>
    <message>
        <source>Lip Forcing 1.3B</source>
        <translation>Lip Forcing 1.3B</translation>
    </message>
    <message>
        <source>Test pattern (no student)</source>
        <translation>Testmuster (ohne Modell)</translation>
    </message>
    <message>
        <source>&amp;Runs on</source>
        <translation>&amp;Läuft auf</translation>
    </message>
    <message>
        <source>Where this is not possible, the processor does it.</source>
        <translation>Wo das nicht möglich ist, rechnet der Prozessor.</translation>
    </message>
    <message>
        <source>What fits best</source>
        <translation>Was am besten passt</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>A graphics card by NVIDIA (CUDA)</source>
        <translation>NVIDIA-Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>A graphics card under Windows (DirectML)</source>
        <translation>Grafikkarte unter Windows (DirectML)</translation>
    </message>
    <message>
        <source>The graphics of a Mac (Core ML)</source>
        <translation>Grafikprozessor eines Mac (Core ML)</translation>
    </message>
    <message>
        <source>Processor &amp;cores</source>
        <translation>&amp;Prozessorkerne</translation>
    </message>
    <message>
        <source>How many work at the same time. 1 leaves most to other programs; take more only when the lips come late.</source>
        <translation>Wie viele gleichzeitig arbeiten. 1 lässt anderen Programmen am meisten; nur mehr nehmen, wenn die Lippen zu spät kommen.</translation>
    </message>
    <message>
        <source>Pictures in one &amp;go</source>
        <translation>&amp;Bilder auf einmal</translation>
    </message>
    <message>
        <source>For the small student. One at a time waits less for your voice: it allows 40 ms less delay and costs a quarter more computing.</source>
        <translation>Für das kleine Modell. Eines nach dem anderen wartet weniger auf die Stimme: Das erlaubt 40 ms weniger Verzögerung und kostet ein Viertel mehr Rechenleistung.</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Eines</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Zwei</translation>
    </message>
    <message>
        <source>Lip Forcing (large graphics cards)</source>
        <translation>Lip Forcing (große Grafikkarten)</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>&amp;Schrittweite</translation>
    </message>
    <message>
        <source>Shorter steps wait less for your voice.</source>
        <translation>Kürzere Schritte warten weniger auf die Stimme.</translation>
    </message>
    <message>
        <source>12 pictures, as it was trained</source>
        <translation>12 Bilder, wie trainiert</translation>
    </message>
    <message>
        <source>4 pictures, three times the work</source>
        <translation>4 Bilder, dreifacher Aufwand</translation>
    </message>
    <message>
        <source>4 pictures, less steady</source>
        <translation>4 Bilder, weniger ruhig</translation>
    </message>
    <message>
        <source>&amp;Last stage</source>
        <translation>Letzte S&amp;tufe</translation>
    </message>
    <message>
        <source>What makes pictures of what the network has computed.</source>
        <translation>Macht Bilder aus dem, was das Netz berechnet hat.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>Zahlen&amp;format</translation>
    </message>
    <message>
        <source>Shorter numbers are faster and need less graphics memory.</source>
        <translation>Kürzere Zahlen sind schneller und brauchen weniger Grafikspeicher.</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>8 bits (new graphics cards)</source>
        <translation>8 Bit (neue Grafikkarten)</translation>
    </message>
    <message>
        <source>32 bits (slow)</source>
        <translation>32 Bit (langsam)</translation>
    </message>
    <message>
        <source>Sound &amp;ahead</source>
        <translation>T&amp;onvorlauf</translation>
    </message>
    <message>
        <source>How much of what you say next is heard before the lips move. More looks better and adds to the delay.</source>
        <translation>Wie viel vom nächsten Gesagten gehört wird, bevor sich die Lippen bewegen. Mehr sieht besser aus und erhöht die Verzögerung.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>In effect after the next start.</source>
        <translation>Gilt nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Light letters on dark, or dark letters on light.</source>
        <translation>Helle Schrift auf Dunkel oder dunkle Schrift auf Hell.</translation>
    </message>
    <message>
        <source>Size of &amp;text</source>
        <translation>&amp;Textgröße</translation>
    </message>
    <message>
        <source>100 is the system&apos;s own size.</source>
        <translation>100 ist die Größe des Systems.</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Start und Ende</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>Nach dem Schließen des Fensters weiter&amp;laufen</translation>
    </message>
    <message>
        <source>The avatar stays live; an icon near the clock opens the window again.</source>
        <translation>Der Avatar bleibt live; ein Symbol bei der Uhr öffnet das Fenster wieder.</translation>
    </message>
    <message>
        <source>Start with the window &amp;hidden</source>
        <translation>Mit &amp;verborgenem Fenster starten</translation>
    </message>
    <message>
        <source>An icon near the clock opens it.</source>
        <translation>Ein Symbol bei der Uhr öffnet es.</translation>
    </message>
    <message>
        <source>Start when I log &amp;in</source>
        <translation>Bei der &amp;Anmeldung starten</translation>
    </message>
    <message>
        <source>For this user of the computer only.</source>
        <translation>Nur für diesen Benutzer des Rechners.</translation>
    </message>
    <message>
        <source>&amp;Folder for recordings</source>
        <translation>&amp;Ordner für Aufnahmen</translation>
    </message>
    <message>
        <source>Films that you record are put here.</source>
        <translation>Hier werden aufgenommene Videos abgelegt.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>Push-to-Talk</translation>
    </message>
    <message>
        <source>&amp;Hear these keys in other programs too</source>
        <translation>Tasten a&amp;uch in anderen Programmen beachten</translation>
    </message>
    <message>
        <source>They then act while another window has the focus.</source>
        <translation>Sie wirken dann, während ein anderes Fenster den Fokus hat.</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Stumm schalten</translation>
    </message>
    <message>
        <source>Silence, until it is pressed again. The avatar stays.</source>
        <translation>Stille, bis erneut gedrückt wird. Der Avatar bleibt.</translation>
    </message>
    <message>
        <source>Pa&amp;nic</source>
        <translation>&amp;Panik</translation>
    </message>
    <message>
        <source>At once no voice and a harmless picture, until pressed again.</source>
        <translation>Sofort keine Stimme und ein harmloses Bild, bis erneut gedrückt wird.</translation>
    </message>
    <message>
        <source>Panic sho&amp;ws</source>
        <translation>Panik ze&amp;igt</translation>
    </message>
    <message>
        <source>What others see until the key is pressed again.</source>
        <translation>Was andere sehen, bis die Taste erneut gedrückt wird.</translation>
    </message>
    <message>
        <source>The avatar, silent and at rest</source>
        <translation>Den Avatar, still und in Ruhe</translation>
    </message>
    <message>
        <source>A still picture with a line of text</source>
        <translation>Ein Standbild mit einer Textzeile</translation>
    </message>
    <message>
        <source>Ne&amp;xt avatar</source>
        <translation>&amp;Nächster Avatar</translation>
    </message>
    <message>
        <source>Goes on to the next one of your avatars.</source>
        <translation>Wechselt zum nächsten eigenen Avatar.</translation>
    </message>
    <message>
        <source>&amp;Speak only while a key is held</source>
        <translation>Nur bei &amp;gehaltener Taste sprechen</translation>
    </message>
    <message>
        <source>Muted unless the talk key is held.</source>
        <translation>Stumm, solange die Sprechtaste nicht gehalten wird.</translation>
    </message>
    <message>
        <source>&amp;Talk key</source>
        <translation>Sprech&amp;taste</translation>
    </message>
    <message>
        <source>Hold it to speak. Without a key nobody could hear you.</source>
        <translation>Zum Sprechen halten. Ohne Taste könnte Sie niemand hören.</translation>
    </message>
    <message>
        <source>&amp;Keep a log file</source>
        <translation>&amp;Protokolldatei führen</translation>
    </message>
    <message>
        <source>What the program did and what went wrong, on this computer only. Never what you say or show.</source>
        <translation>Was das Programm getan hat und was schiefging, nur auf diesem Rechner. Nie, was Sie sagen oder zeigen.</translation>
    </message>
    <message>
        <source>O&amp;ffer a report after a crash</source>
        <translation>Nach einem Absturz &amp;Bericht anbieten</translation>
    </message>
    <message>
        <source>You read it first. Nothing is sent: you decide what becomes of it.</source>
        <translation>Sie lesen ihn zuerst. Nichts wird gesendet: Was damit geschieht, entscheiden Sie.</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öffnet</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Bereitet sich vor</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Spricht</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Panic</source>
        <translation>Panik</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>Hält das Bild</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stoppt</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>{state}, recording</source>
        <translation>{state}, Aufnahme läuft</translation>
    </message>
    <message>
        <source>{state} – Lipcam</source>
        <translation>{state} – Lipcam</translation>
    </message>
</context>
<context>
    <name>statistics</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Behind your voice</source>
        <translation>Rückstand zur Stimme</translation>
    </message>
    <message>
        <source>Sound against picture</source>
        <translation>Ton gegenüber Bild</translation>
    </message>
    <message>
        <source>Pictures so far</source>
        <translation>Bilder bisher</translation>
    </message>
    <message>
        <source>Late or left out</source>
        <translation>Verspätet oder ausgelassen</translation>
    </message>
    <message>
        <source>Gaps in the sound</source>
        <translation>Lücken im Ton</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Gesehen von</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>{mb:.0f} MiB</source>
        <translation>{mb:.0f} MiB</translation>
    </message>
    <message>
        <source>{half:.0f} ms, {most:.0f} ms at most (95 %), {set:.0f} ms set</source>
        <translation>{half:.0f} ms, höchstens {most:.0f} ms (95 %), eingestellt {set:.0f} ms</translation>
    </message>
    <message>
        <source>{spoken} spoken, {held} held, {idle} at rest</source>
        <translation>{spoken} gesprochen, {held} gehalten, {idle} in Ruhe</translation>
    </message>
    <message>
        <source>{late} late, {missed} left out</source>
        <translation>{late} verspätet, {missed} ausgelassen</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht benutzt</translation>
    </message>
    <message>
        <source>No figures yet: nothing has run.</source>
        <translation>Noch keine Werte: Es lief noch nichts.</translation>
    </message>
    <message>
        <source>Making mouths, each go</source>
        <translation>Münder erzeugen, je Durchgang</translation>
    </message>
    <message>
        <source>Putting it into the picture</source>
        <translation>Ins Bild einsetzen</translation>
    </message>
    <message>
        <source>Handing it to the camera</source>
        <translation>An die Kamera übergeben</translation>
    </message>
    <message>
        <source>not known before you speak</source>
        <translation>vor dem ersten Sprechen nicht bekannt</translation>
    </message>
    <message>
        <source>no Lipcam microphone: calls hear you {ms:.0f} ms before the lips move. Switch it on in the settings, and choose it in the call program.</source>
        <translation>kein Lipcam-Mikrofon: In Anrufen ist die Stimme schon {ms:.0f} ms vor der Bewegung der Lippen zu hören. In den Einstellungen einschalten und im Anrufprogramm auswählen.</translation>
    </message>
    <message>
        <source>{half}, {most:.0f} ms at most (95 %)</source>
        <translation>{half}, höchstens {most:.0f} ms (95 %)</translation>
    </message>
    <message>
        <source>together</source>
        <translation>gleichzeitig</translation>
    </message>
    <message>
        <source>sound {ms:.0f} ms late</source>
        <translation>Ton {ms:.0f} ms zu spät</translation>
    </message>
    <message>
        <source>sound {ms:.0f} ms early</source>
        <translation>Ton {ms:.0f} ms zu früh</translation>
    </message>
    <message>
        <source>this system does not tell</source>
        <translation>dieses System gibt keine Auskunft</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>The camera driver v4l2loopback is ready: every program sees the camera.</source>
        <translation>Der Kameratreiber v4l2loopback ist bereit: Jedes Programm sieht die Kamera.</translation>
    </message>
    <message>
        <source>The PipeWire camera is ready and needs nothing: GNOME programs see it, and Firefox and Chromium once it is switched on there.</source>
        <translation>Die PipeWire-Kamera ist bereit und braucht nichts: GNOME-Programme sehen sie, Firefox und Chromium, sobald sie dort eingeschaltet ist.</translation>
    </message>
    <message>
        <source>The camera of OBS Studio is ready: most programs see it.</source>
        <translation>Die Kamera von OBS Studio ist bereit: Die meisten Programme sehen sie.</translation>
    </message>
    <message>
        <source>The camera Unity Capture is ready.</source>
        <translation>Die Kamera Unity Capture ist bereit.</translation>
    </message>
    <message>
        <source>{name} cannot be used.</source>
        <translation>{name} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>For Zoom, Discord and OBS: install the camera driver too</source>
        <translation>Für Zoom, Discord und OBS: auch den Kameratreiber installieren</translation>
    </message>
    <message>
        <source>Install the camera driver</source>
        <translation>Kameratreiber installieren</translation>
    </message>
    <message>
        <source>Or without a driver: start PipeWire</source>
        <translation>Oder ohne Treiber: PipeWire starten</translation>
    </message>
    <message>
        <source>Install the camera of OBS Studio</source>
        <translation>Die Kamera von OBS Studio installieren</translation>
    </message>
    <message>
        <source>Or install Unity Capture</source>
        <translation>Oder Unity Capture installieren</translation>
    </message>
    <message>
        <source>Open a terminal and add the package source that has the driver:</source>
        <translation>Ein Terminal öffnen und die Paketquelle hinzufügen, die den Treiber enthält:</translation>
    </message>
    <message>
        <source>Open a terminal and install the driver:</source>
        <translation>Ein Terminal öffnen und den Treiber installieren:</translation>
    </message>
    <message>
        <source>Install the driver:</source>
        <translation>Den Treiber installieren:</translation>
    </message>
    <message>
        <source>This system is built as an image: add the kernel module v4l2loopback in its own way (a layered package, or a line of its configuration), then start again.</source>
        <translation>Dieses System ist als Abbild gebaut: das Kernelmodul v4l2loopback auf die dafür vorgesehene Weise hinzufügen (als Layer-Paket oder mit einer Zeile in der Konfiguration), dann neu starten.</translation>
    </message>
    <message>
        <source>Install the kernel module v4l2loopback with your system&apos;s package tool. The package is often called v4l2loopback-dkms.</source>
        <translation>Das Kernelmodul v4l2loopback mit dem Paketwerkzeug des Systems installieren. Das Paket heißt oft v4l2loopback-dkms.</translation>
    </message>
    <message>
        <source>Secure Boot is on: the computer loads only drivers that it trusts. When asked, think of a password; at the next start of the computer choose Enroll MOK, Continue, and type it there.</source>
        <translation>Secure Boot ist eingeschaltet: Der Rechner lädt nur Treiber, denen er vertraut. Auf Nachfrage ein Passwort ausdenken; beim nächsten Start des Rechners Enroll MOK und Continue wählen und es dort eingeben.</translation>
    </message>
    <message>
        <source>Make the camera:</source>
        <translation>Die Kamera anlegen:</translation>
    </message>
    <message>
        <source>So that it is there after every start of the computer:</source>
        <translation>Damit sie nach jedem Start des Rechners da ist:</translation>
    </message>
    <message>
        <source>Install OBS Studio 30 or newer from {page}, or with Homebrew:</source>
        <translation>OBS Studio ab Version 30 von {page} installieren oder mit Homebrew:</translation>
    </message>
    <message>
        <source>Start OBS once and press Start Virtual Camera; then stop it and close OBS.</source>
        <translation>OBS einmal starten und „Virtuelle Kamera starten“ drücken; die Kamera dann stoppen und OBS schließen.</translation>
    </message>
    <message>
        <source>Allow its camera when asked: System Settings, General, Login Items &amp; Extensions, Camera Extensions (before macOS 15: Privacy &amp; Security). Restart if it does not appear.</source>
        <translation>Dessen Kamera auf Nachfrage erlauben: Systemeinstellungen, Allgemein, Anmeldeobjekte &amp; Erweiterungen, Kameraerweiterungen (vor macOS 15: Datenschutz &amp; Sicherheit). Den Mac neu starten, wenn sie nicht erscheint.</translation>
    </message>
    <message>
        <source>Install OBS Studio from {page}, or in a terminal:</source>
        <translation>OBS Studio von {page} installieren oder in einem Terminal:</translation>
    </message>
    <message>
        <source>Its camera comes with it: OBS need not run. Do not start it there.</source>
        <translation>Die Kamera ist dabei: OBS muss nicht laufen. Sie dort nicht starten.</translation>
    </message>
    <message>
        <source>Download Unity Capture from {page} and unpack it.</source>
        <translation>Unity Capture von {page} herunterladen und entpacken.</translation>
    </message>
    <message>
        <source>In its folder Install, right-click Install.bat and choose Run as administrator.</source>
        <translation>Im Ordner Install mit der rechten Maustaste auf Install.bat klicken und „Als Administrator ausführen“ wählen.</translation>
    </message>
    <message>
        <source>Is it the right microphone? Choose another one in the list above.</source>
        <translation>Ist es das richtige Mikrofon? In der Liste oben ein anderes wählen.</translation>
    </message>
    <message>
        <source>Has the microphone or headset a mute switch or a mute key? Switch it on.</source>
        <translation>Hat Mikrofon oder Headset einen Stummschalter oder eine Stummtaste? Den Ton dort einschalten.</translation>
    </message>
    <message>
        <source>Speak louder, or come nearer to the microphone.</source>
        <translation>Lauter sprechen oder näher ans Mikrofon gehen.</translation>
    </message>
    <message>
        <source>Is it muted by the system, or turned down? Open the sound settings, Input, or type this into a terminal:</source>
        <translation>Ist es im System stumm geschaltet oder zu leise? Die Toneinstellungen, Eingabe, öffnen oder dies in ein Terminal eingeben:</translation>
    </message>
    <message>
        <source>Is it turned down? Open System Settings, Sound, Input, and move the input volume to the right.</source>
        <translation>Ist es zu leise gestellt? Systemeinstellungen, Ton, Eingabe öffnen und die Eingangslautstärke nach rechts schieben.</translation>
    </message>
    <message>
        <source>Is it turned down? Open Settings, System, Sound, your microphone, and move the input volume to the right.</source>
        <translation>Ist es zu leise gestellt? Einstellungen, System, Sound, das Mikrofon öffnen und die Eingangslautstärke nach rechts schieben.</translation>
    </message>
    <message>
        <source>May Lipcam hear it? Open System Settings, Privacy &amp; Security, Microphone, and allow Lipcam (or the terminal that it was started from). Then start Lipcam again.</source>
        <translation>Darf Lipcam es hören? Systemeinstellungen, Datenschutz &amp; Sicherheit, Mikrofon öffnen und Lipcam (oder das Terminal, aus dem es gestartet wurde) erlauben. Dann Lipcam neu starten.</translation>
    </message>
    <message>
        <source>May programs hear it? Open Settings, Privacy &amp; security, Microphone, and switch on Microphone access and Let desktop apps access your microphone.</source>
        <translation>Dürfen Programme es hören? Einstellungen, Datenschutz &amp; Sicherheit, Mikrofon öffnen und „Mikrofonzugriff“ sowie „Zulassen, dass Desktop-Apps auf Ihr Mikrofon zugreifen“ einschalten.</translation>
    </message>
    <message>
        <source>Start Lipcam before you join: then the camera is listed.</source>
        <translation>Lipcam vor dem Beitreten starten: Dann steht die Kamera in der Liste.</translation>
    </message>
    <message>
        <source>This program does not see the PipeWire camera. Install the camera driver (step 3), or join in a browser.</source>
        <translation>Dieses Programm sieht die PipeWire-Kamera nicht. Den Kameratreiber installieren (Schritt 3) oder im Browser beitreten.</translation>
    </message>
    <message>
        <source>Choose “{camera}”.</source>
        <translation>„{camera}“ auswählen.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Open Settings, then Video.</source>
        <translation>Einstellungen öffnen, dann Video.</translation>
    </message>
    <message>
        <source>Open the list Camera.</source>
        <translation>Die Liste Kamera öffnen.</translation>
    </message>
    <message>
        <source>In a meeting: the arrow beside the camera button.</source>
        <translation>In einer Besprechung: der Pfeil neben der Kamerataste.</translation>
    </message>
    <message>
        <source>Restart Zoom if the camera is not in the list.</source>
        <translation>Zoom neu starten, wenn die Kamera nicht in der Liste steht.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Open Settings (the three dots), then Devices.</source>
        <translation>Einstellungen öffnen (die drei Punkte), dann Geräte.</translation>
    </message>
    <message>
        <source>Quit Teams fully and start it again after you installed a camera.</source>
        <translation>Nach der Installation einer Kamera Teams ganz beenden und neu starten.</translation>
    </message>
    <message>
        <source>On Linux Teams runs in a browser: see Browser too.</source>
        <translation>Unter Linux läuft Teams im Browser: siehe auch Browser.</translation>
    </message>
    <message>
        <source>Meet</source>
        <translation>Meet</translation>
    </message>
    <message>
        <source>Open More options (the three dots), then Settings, Video.</source>
        <translation>Weitere Optionen öffnen (die drei Punkte), dann Einstellungen, Video.</translation>
    </message>
    <message>
        <source>Load the page again if the camera is not in the list.</source>
        <translation>Die Seite neu laden, wenn die Kamera nicht in der Liste steht.</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>Open User Settings, then Voice &amp; Video.</source>
        <translation>Benutzereinstellungen öffnen, dann Sprache &amp; Video.</translation>
    </message>
    <message>
        <source>Press Ctrl+R in Discord if the camera is not in the list.</source>
        <translation>In Discord Strg+R drücken, wenn die Kamera nicht in der Liste steht.</translation>
    </message>
    <message>
        <source>Choose “{microphone}” as the microphone too: others then hear you in time with the lips.</source>
        <translation>Auch als Mikrofon „{microphone}“ auswählen: Andere hören die Stimme dann synchron mit den Lippen.</translation>
    </message>
    <message>
        <source>Video Capture Device (V4L2)</source>
        <translation>Videoaufnahmegerät (V4L2)</translation>
    </message>
    <message>
        <source>Video Capture Device</source>
        <translation>Videoaufnahmegerät</translation>
    </message>
    <message>
        <source>No restart is needed.</source>
        <translation>Kein Neustart nötig.</translation>
    </message>
    <message>
        <source>While Lipcam uses the camera of OBS, do not press Start Virtual Camera there.</source>
        <translation>Solange Lipcam die Kamera von OBS benutzt, dort nicht „Virtuelle Kamera starten“ drücken.</translation>
    </message>
    <message>
        <source>Add “{microphone}” too, as an Audio Input Capture: it is in time with the lips.</source>
        <translation>Auch „{microphone}“ hinzufügen, als Audioeingabeaufnahme: synchron mit den Lippen.</translation>
    </message>
    <message>
        <source>OBS</source>
        <translation>OBS</translation>
    </message>
    <message>
        <source>Under Sources press + and choose {kind}.</source>
        <translation>Unter Quellen auf + drücken und {kind} wählen.</translation>
    </message>
    <message>
        <source>Open the list Device.</source>
        <translation>Die Liste Gerät öffnen.</translation>
    </message>
    <message>
        <source>Load the page again, or restart the browser, if it is not listed.</source>
        <translation>Die Seite neu laden oder den Browser neu starten, wenn sie nicht in der Liste steht.</translation>
    </message>
    <message>
        <source>Firefox: open about:config and set media.webrtc.camera.allow-pipewire to true.</source>
        <translation>Firefox: about:config öffnen und media.webrtc.camera.allow-pipewire auf true setzen.</translation>
    </message>
    <message>
        <source>Chromium and Chrome: open chrome://flags and switch on PipeWire camera support.</source>
        <translation>Chromium und Chrome: chrome://flags öffnen und „PipeWire camera support“ einschalten.</translation>
    </message>
    <message>
        <source>Both ask the desktop for the camera: a desktop portal (xdg-desktop-portal) must be installed, as on most desktops.</source>
        <translation>Beide fragen den Desktop nach der Kamera: Ein Desktop-Portal (xdg-desktop-portal) muss installiert sein, wie auf den meisten Desktops.</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>On the page of the call press the camera in the address bar.</source>
        <translation>Auf der Seite des Anrufs die Kamera in der Adressleiste drücken.</translation>
    </message>
    <message>
        <source>Allow the camera and open its list.</source>
        <translation>Die Kamera erlauben und deren Liste öffnen.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Lip Forcing</source>
        <translation>Lip Forcing</translation>
    </message>
    <message>
        <source>Opening camera and microphone …</source>
        <translation>Kamera und Mikrofon werden geöffnet …</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Live, holding the picture</source>
        <translation>Live, Bild wird gehalten</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>Testmuster</translation>
    </message>
    <message>
        <source>Lip Forcing 14B</source>
        <translation>Lip Forcing 14B</translation>
    </message>
    <message>
        <source>Lip Forcing 1.3B</source>
        <translation>Lip Forcing 1.3B</translation>
    </message>
    <message>
        <source>{student}, on the graphics card</source>
        <translation>{student}, auf der Grafikkarte</translation>
    </message>
    <message>
        <source>{student}, on this computer&apos;s processor</source>
        <translation>{student}, auf dem Prozessor dieses Rechners</translation>
    </message>
    <message>
        <source>Press Start, and the avatar speaks with you.</source>
        <translation>Auf „Starten“ drücken, und der Avatar spricht mit.</translation>
    </message>
    <message>
        <source>Getting the avatar ready …</source>
        <translation>Der Avatar wird vorbereitet …</translation>
    </message>
    <message>
        <source>Closing camera and microphone …</source>
        <translation>Kamera und Mikrofon werden geschlossen …</translation>
    </message>
    <message>
        <source>Stopped by a fault</source>
        <translation>Durch einen Fehler gestoppt</translation>
    </message>
    <message>
        <source>Nothing is sent to other programs.</source>
        <translation>An andere Programme wird nichts gesendet.</translation>
    </message>
    <message>
        <source>nobody is watching</source>
        <translation>niemand sieht zu</translation>
    </message>
    <message>
        <source>in use by {names} and {more} more</source>
        <translation>benutzt von {names} und {more} weiteren</translation>
    </message>
    <message>
        <source>in use by {names}</source>
        <translation>benutzt von {names}</translation>
    </message>
    <message>
        <source>Resting: nobody is watching. It goes on by itself as soon as somebody does.</source>
        <translation>In Ruhe: Niemand sieht zu. Es geht von selbst weiter, sobald jemand zusieht.</translation>
    </message>
    <message>
        <source>{fps:.1f} pictures a second</source>
        <translation>{fps:.1f} Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>{ms:.0f} ms behind your voice</source>
        <translation>{ms:.0f} ms hinter der Stimme</translation>
    </message>
    <message>
        <source>on the graphics card</source>
        <translation>auf der Grafikkarte</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>auf dem Prozessor</translation>
    </message>
</context>
</TS>
