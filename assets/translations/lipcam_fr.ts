<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>M&amp;ute</source>
        <translation>&amp;Couper le son</translation>
    </message>
    <message>
        <source>&amp;Panic</source>
        <translation>&amp;Panique</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>S&amp;napshot</source>
        <translation>&amp;Instantané</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Réglages…</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>Pro&amp;fils…</translation>
    </message>
    <message>
        <source>S&amp;tatistics…</source>
        <translation>&amp;Statistiques…</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>Premiers p&amp;as…</translation>
    </message>
    <message>
        <source>&amp;Larger models…</source>
        <translation>Modèles plus &amp;grands…</translation>
    </message>
    <message>
        <source>&amp;Check everything…</source>
        <translation>&amp;Tout vérifier…</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>Signaler un pro&amp;blème…</translation>
    </message>
    <message>
        <source>&amp;About Lipcam</source>
        <translation>À propos de &amp;Lipcam</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
</context>
<context>
    <name>AdviceBox</name>
    <message>
        <source>What is missing and how to mend it</source>
        <translation>Ce qui manque et comment y remédier</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Det&amp;ails</source>
        <translation>Détai&amp;ls</translation>
    </message>
    <message>
        <source>H&amp;ide</source>
        <translation>&amp;Masquer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>AvatarGrid</name>
    <message>
        <source>Avatars</source>
        <translation>Avatars</translation>
    </message>
    <message>
        <source>{name}, cannot be used: {problem}</source>
        <translation>{name}, inutilisable&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>{name}
Licence: {licence}</source>
        <translation>{name}
Licence&#xa0;: {licence}</translation>
    </message>
</context>
<context>
    <name>AvatarPage</name>
    <message>
        <source>Who shall speak?</source>
        <translation>Qui doit parler&#xa0;?</translation>
    </message>
    <message>
        <source>Pick a face. You can change it at any time, also during a call.</source>
        <translation>Choisissez un visage. Vous pouvez en changer à tout moment, même pendant un appel.</translation>
    </message>
    <message>
        <source>No avatar could be read.</source>
        <translation>Aucun avatar n&apos;a pu être lu.</translation>
    </message>
    <message>
        <source>{name}
Licence: {licence}</source>
        <translation>{name}
Licence&#xa0;: {licence}</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>Image de {name}</translation>
    </message>
</context>
<context>
    <name>AvatarPicker</name>
    <message>
        <source>Search avatars</source>
        <translation>Rechercher un avatar</translation>
    </message>
    <message>
        <source>No avatar has this name.</source>
        <translation>Aucun avatar ne porte ce nom.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menu (F10)</translation>
    </message>
</context>
<context>
    <name>AvatarShelf</name>
    <message>
        <source>The avatar {name} cannot be used: {problem}</source>
        <translation>L&apos;avatar {name} ne peut pas être utilisé&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>No avatar could be read.</source>
        <translation>Aucun avatar n&apos;a pu être lu.</translation>
    </message>
    <message>
        <source>Get the program&apos;s files again, or add an avatar of your own.</source>
        <translation>Récupérez à nouveau les fichiers du programme ou ajoutez un avatar à vous.</translation>
    </message>
</context>
<context>
    <name>BackgroundEditor</name>
    <message>
        <source>The avatar&apos;s own</source>
        <translation>Celui de l&apos;avatar</translation>
    </message>
    <message>
        <source>The avatar&apos;s own, blurred</source>
        <translation>Celui de l&apos;avatar, flouté</translation>
    </message>
    <message>
        <source>A colour</source>
        <translation>Une couleur</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Une image</translation>
    </message>
    <message>
        <source>Green, for another program</source>
        <translation>Vert, pour un autre programme</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>Colour of the background</source>
        <translation>Couleur de l&apos;arrière-plan</translation>
    </message>
    <message>
        <source>Picture for the background</source>
        <translation>Image pour l&apos;arrière-plan</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Images (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>Lecture de {name}…</translation>
    </message>
    <message>
        <source>{colour}, choose …</source>
        <translation>{colour}, choisir…</translation>
    </message>
</context>
<context>
    <name>CameraCheck</name>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>La vérification elle-même a échoué&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>A camera that others can see</source>
        <translation>Une caméra visible par les autres</translation>
    </message>
    <message>
        <source>Lipcam shows the avatar as a camera. Here you see whether it really arrives.</source>
        <translation>Lipcam présente l&apos;avatar comme une caméra. Vous voyez ici s&apos;il arrive vraiment.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Caméra</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>&amp;Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>Meilleure disponible</translation>
    </message>
    <message>
        <source>Only Lipcam&apos;s own window</source>
        <translation>Fenêtre de Lipcam seulement</translation>
    </message>
    <message>
        <source>Looking for cameras …</source>
        <translation>Recherche de caméras…</translation>
    </message>
    <message>
        <source>A test picture is sent and read back, as another program would …</source>
        <translation>Une image de test est envoyée puis relue, comme le ferait un autre programme…</translation>
    </message>
    <message>
        <source>Only Lipcam&apos;s own window shows the avatar.</source>
        <translation>Seule la fenêtre de Lipcam montre l&apos;avatar.</translation>
    </message>
    <message>
        <source>Other programs cannot see the avatar yet.</source>
        <translation>Les autres programmes ne voient pas encore l&apos;avatar.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Pas encore vérifié.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>File {name}</source>
        <translation>Fichier {name}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (introuvable)</translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>Microphone</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation>Entendre la voix</translation>
    </message>
    <message>
        <source>Only when it comes from a file</source>
        <translation>Seulement si elle vient d&apos;un fichier</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Your own voice, heard from a loudspeaker, would get into the microphone: use headphones when you always want to hear it.</source>
        <translation>Votre propre voix, diffusée par un haut-parleur, entrerait dans le micro&#xa0;: utilisez un casque si vous voulez toujours l&apos;entendre.</translation>
    </message>
    <message>
        <source>Lar&amp;ger models: {percent} %</source>
        <translation>Modèles plus &amp;grands&#xa0;: {percent} %</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>&amp;Délai</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>Mo&amp;teur</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>Micr&amp;o</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Caméra</translation>
    </message>
    <message>
        <source>&amp;Hear the voice</source>
        <translation>&amp;Entendre la voix</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy: {command}</source>
        <translation>Copier&#xa0;: {command}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>ControlBar</name>
    <message>
        <source>&amp;Unmute</source>
        <translation>Rétablir le &amp;son</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>Termi&amp;ner</translation>
    </message>
</context>
<context>
    <name>CrashOffer</name>
    <message>
        <source>Lipcam ended unexpectedly</source>
        <translation>Lipcam s&apos;est arrêté de façon inattendue</translation>
    </message>
    <message>
        <source>The last time, Lipcam ended unexpectedly. We are sorry.</source>
        <translation>La dernière fois, Lipcam s&apos;est arrêté de façon inattendue. Nous en sommes désolés.</translation>
    </message>
    <message>
        <source>A report helps to mend it. You see all of it first, and nothing is sent: you decide what becomes of it.</source>
        <translation>Un rapport aide à corriger le problème. Vous le voyez d&apos;abord en entier et rien n&apos;est envoyé&#xa0;: vous décidez de ce qu&apos;il devient.</translation>
    </message>
    <message>
        <source>&amp;Show the report…</source>
        <translation>&amp;Afficher le rapport…</translation>
    </message>
    <message>
        <source>&amp;Forget it</source>
        <translation>&amp;Ignorer</translation>
    </message>
</context>
<context>
    <name>DelayBox</name>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>The picture and the voice that goes with it are this far behind what you say. More delay means fewer skipped pictures on a busy computer.</source>
        <translation>L&apos;image et la voix qui l&apos;accompagne ont ce retard sur ce que vous dites. Plus de délai, c&apos;est moins d&apos;images sautées sur un ordinateur chargé.</translation>
    </message>
    <message>
        <source>Conversation · {ms} ms</source>
        <translation>Conversation · {ms} ms</translation>
    </message>
    <message>
        <source>Balanced · {ms} ms</source>
        <translation>Équilibré · {ms} ms</translation>
    </message>
    <message>
        <source>Quality · {ms} ms</source>
        <translation>Qualité · {ms} ms</translation>
    </message>
    <message>
        <source>Own: {ms} ms</source>
        <translation>Personnalisé&#xa0;: {ms} ms</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>About the model</source>
        <translation>À propos du modèle</translation>
    </message>
</context>
<context>
    <name>DeviceDesk</name>
    <message>
        <source>Sample speech (no microphone needed)</source>
        <translation>Voix d&apos;exemple (aucun micro nécessaire)</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Par défaut du système</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>Meilleure disponible</translation>
    </message>
    <message>
        <source>Only this window</source>
        <translation>Cette fenêtre seulement</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>Aucun micro trouvé.</translation>
    </message>
    <message>
        <source>Until then you can choose the sample speech as the microphone.</source>
        <translation>En attendant, vous pouvez choisir la voix d&apos;exemple comme micro.</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar.</source>
        <translation>En attendant, la voix d&apos;exemple anime l&apos;avatar.</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar: press Start.</source>
        <translation>En attendant, la voix d&apos;exemple anime l&apos;avatar&#xa0;: appuyez sur «&#xa0;Démarrer&#xa0;».</translation>
    </message>
    <message>
        <source>No virtual camera was found, so other programs cannot see the avatar yet.</source>
        <translation>Aucune caméra virtuelle trouvée&#xa0;: les autres programmes ne voient donc pas encore l&apos;avatar.</translation>
    </message>
</context>
<context>
    <name>DeviceSearch</name>
    <message>
        <source>The search for devices has failed: {reason}</source>
        <translation>La recherche de périphériques a échoué&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>DoctorWindow</name>
    <message>
        <source>Check everything</source>
        <translation>Tout vérifier</translation>
    </message>
    <message>
        <source>Every part is tried. The microphone is heard for a second and test pictures go to the camera; nothing of it is kept. A running session is left alone.</source>
        <translation>Chaque élément est essayé. Le micro est écouté pendant une seconde et des images de test sont envoyées à la caméra&#xa0;; rien n&apos;en est conservé. Une session en cours n&apos;est pas touchée.</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>&amp;Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>&amp;Copier le rapport</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Waiting until the session has started …</source>
        <translation>En attente du démarrage de la session…</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>La vérification a été interrompue.</translation>
    </message>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>La vérification elle-même a échoué&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Checking: {done} of {count} …</source>
        <translation>Vérification&#xa0;: {done} sur {count}…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>EngineBox</name>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>{engine} – not installed: get it…</source>
        <translation>{engine} – non installé&#xa0;: télécharger…</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Import settings or profiles</source>
        <translation>Importer des réglages ou des profils</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Enregistré dans {path}.</translation>
    </message>
    <message>
        <source>It names your devices, and folders and files of this computer: look into it before you give it away.</source>
        <translation>Il mentionne vos périphériques ainsi que des dossiers et fichiers de cet ordinateur&#xa0;: relisez-le avant de le donner à quelqu&apos;un.</translation>
    </message>
    <message>
        <source>Settings of Lipcam (*{ending})</source>
        <translation>Réglages de Lipcam (*{ending})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
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
        <translation>Le disque contenant {path} ne répond pas&#xa0;: plus aucune mesure n&apos;est écrite.</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non vérifié</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>The marked check</source>
        <translation>La vérification sélectionnée</translation>
    </message>
</context>
<context>
    <name>FolderEditor</name>
    <message>
        <source>Choose a folder …</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Take the system&apos;s</source>
        <translation>Utiliser celui du système</translation>
    </message>
    <message>
        <source>The system&apos;s folder for films</source>
        <translation>Le dossier Vidéos du système</translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation>Dossier des enregistrements</translation>
    </message>
</context>
<context>
    <name>GateEditor</name>
    <message>
        <source>Level of the microphone and the mark</source>
        <translation>Niveau du micro et repère</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>aucun son</translation>
    </message>
    <message>
        <source>{db} dB: speech</source>
        <translation>{db} dB&#xa0;: parole</translation>
    </message>
    <message>
        <source>{db} dB: ignored</source>
        <translation>{db} dB&#xa0;: ignoré</translation>
    </message>
</context>
<context>
    <name>GetDialog</name>
    <message>
        <source>Get {name}</source>
        <translation>Télécharger {name}</translation>
    </message>
    <message>
        <source>What will be fetched, and its licences</source>
        <translation>Ce qui sera téléchargé, et les licences</translation>
    </message>
    <message>
        <source>&amp;Without what it needs to run</source>
        <translation>&amp;Sans ce dont il a besoin pour fonctionner</translation>
    </message>
    <message>
        <source>&amp;Accept the licences and get</source>
        <translation>Accepter les licences et &amp;télécharger</translation>
    </message>
    <message>
        <source>{left} are still to come. On the disk of {folder} there are {free} free.</source>
        <translation>Il reste {left} à télécharger. Le disque de {folder} a {free} libres.</translation>
    </message>
    <message>
        <source>The size of some files is only known once the server says it.</source>
        <translation>La taille de certains fichiers n&apos;est connue qu&apos;une fois indiquée par le serveur.</translation>
    </message>
    <message>
        <source>Still missing after that: {name}. {note}</source>
        <translation>Il manquera encore&#xa0;: {name}. {note}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>Licence&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>HistoryPlot</name>
    <message>
        <source>The last five minutes</source>
        <translation>Les cinq dernières minutes</translation>
    </message>
    <message>
        <source>Behind your voice, ms</source>
        <translation>Retard sur votre voix, ms</translation>
    </message>
    <message>
        <source>half below</source>
        <translation>moitié en dessous</translation>
    </message>
    <message>
        <source>95 % below</source>
        <translation>95 % en dessous</translation>
    </message>
    <message>
        <source>set</source>
        <translation>réglé</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source>Sound after picture, ms</source>
        <translation>Son après l&apos;image, ms</translation>
    </message>
    <message>
        <source>No figures yet: nothing has run.</source>
        <translation>Pas encore de mesures&#xa0;: rien n&apos;a encore tourné.</translation>
    </message>
    <message>
        <source>5 minutes ago</source>
        <translation>il y a 5 minutes</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Behind, ms</source>
        <translation>Retard, ms</translation>
    </message>
    <message>
        <source>95 %, ms</source>
        <translation>95 %, ms</translation>
    </message>
    <message>
        <source>Pictures/s</source>
        <translation>Images/s</translation>
    </message>
    <message>
        <source>Sound late, ms</source>
        <translation>Retard du son, ms</translation>
    </message>
</context>
<context>
    <name>HonestyPage</name>
    <message>
        <source>Be open about it</source>
        <translation>Jouez la transparence</translation>
    </message>
    <message>
        <source>People like to know whom they see. Say that it is an avatar.</source>
        <translation>Les gens aiment savoir qui ils voient. Dites que c&apos;est un avatar.</translation>
    </message>
    <message>
        <source>Show the badge “&amp;AI avatar” in the picture</source>
        <translation>Afficher l&apos;étiquette «&#xa0;&amp;AI avatar&#xa0;» dans l&apos;image</translation>
    </message>
    <message>
        <source>Corner of the badge</source>
        <translation>Coin de l&apos;étiquette</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>En bas à gauche</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>En bas à droite</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>En haut à gauche</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>En haut à droite</translation>
    </message>
    <message>
        <source>Say it at the beginning, for example: “You see my avatar, the words are mine.”

Lipcam is not for identity checks, exams, or interviews under a false identity. Show only faces of people who agreed to it.</source>
        <translation>Dites-le au début, par exemple&#xa0;: «&#xa0;Vous voyez mon avatar, les mots sont les miens.&#xa0;»

Lipcam n&apos;est pas fait pour les vérifications d&apos;identité, les examens ou les entretiens sous une fausse identité. Ne montrez que des visages de personnes qui l&apos;ont accepté.</translation>
    </message>
    <message>
        <source>&amp;Corner</source>
        <translation>&amp;Coin</translation>
    </message>
    <message>
        <source>Your avatar with the badge</source>
        <translation>Votre avatar avec l&apos;étiquette</translation>
    </message>
    <message>
        <source>Your avatar</source>
        <translation>Votre avatar</translation>
    </message>
    <message>
        <source>The badge is a small label in the picture that everybody sees.</source>
        <translation>L&apos;étiquette est une petite mention dans l&apos;image, que tout le monde voit.</translation>
    </message>
    <message>
        <source>Without the badge nothing in the picture tells others. Then you must say it yourself; in some countries the law asks for it.</source>
        <translation>Sans l&apos;étiquette, rien dans l&apos;image ne l&apos;indique aux autres. Vous devez alors le dire vous-même&#xa0;; dans certains pays, la loi l&apos;exige.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import settings</source>
        <translation>Importer des réglages</translation>
    </message>
    <message>
        <source>&amp;Settings: {n} will change</source>
        <translation>&amp;Réglages à modifier&#xa0;: {n}</translation>
    </message>
    <message>
        <source>&amp;Profiles: {n} will be added</source>
        <translation>&amp;Profils à ajouter&#xa0;: {n}</translation>
    </message>
    <message>
        <source>What the file has</source>
        <translation>Contenu du fichier</translation>
    </message>
    <message>
        <source>Settings that will change:</source>
        <translation>Réglages qui changeront&#xa0;:</translation>
    </message>
    <message>
        <source>Profiles:</source>
        <translation>Profils&#xa0;:</translation>
    </message>
    <message>
        <source>Not on this computer, kept all the same:</source>
        <translation>Absent de cet ordinateur, conservé malgré tout&#xa0;:</translation>
    </message>
    <message>
        <source>Cannot be used, and is left out:</source>
        <translation>Inutilisable et laissé de côté&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>The file switches the label &quot;AI avatar&quot; off. It stays on until you decide about it yourself.</source>
        <translation>Le fichier désactive l&apos;étiquette «&#xa0;AI avatar&#xa0;». Elle reste activée jusqu&apos;à ce que vous en décidiez vous-même.</translation>
    </message>
    <message>
        <source>  and {n} more</source>
        <translation>  et {n} de plus</translation>
    </message>
</context>
<context>
    <name>KeepsakeDesk</name>
    <message>
        <source>Recorded: {name}</source>
        <translation>Enregistré&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Picture saved: {name}</source>
        <translation>Image enregistrée&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>Mute the avatar, or let it speak</source>
        <translation>Couper le son de l&apos;avatar ou le laisser parler</translation>
    </message>
    <message>
        <source>Panic: hide me and mute</source>
        <translation>Panique&#xa0;: me cacher et couper le son</translation>
    </message>
    <message>
        <source>Change to the next avatar</source>
        <translation>Passer à l&apos;avatar suivant</translation>
    </message>
    <message>
        <source>Talk while it is held</source>
        <translation>Parler tant qu&apos;elle est enfoncée</translation>
    </message>
    <message>
        <source>Go over to the profile {name}</source>
        <translation>Passer au profil {name}</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>No key</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>{name}: no key</source>
        <translation>{name}&#xa0;: aucune touche</translation>
    </message>
    <message>
        <source>{keys} is no key of this computer.</source>
        <translation>{keys} n&apos;est pas une touche de cet ordinateur.</translation>
    </message>
    <message>
        <source>This is also the key for: {names}. Only one of them will hear it.</source>
        <translation>Cette touche sert aussi à&#xa0;: {names}. Une seule de ces fonctions y réagira.</translation>
    </message>
    <message>
        <source>You could not type this sign any more: hold Ctrl or Alt with it.</source>
        <translation>Vous ne pourriez plus taper ce signe&#xa0;: ajoutez Ctrl ou Alt.</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Microphone level</source>
        <translation>Niveau du micro</translation>
    </message>
    <message>
        <source>What is quieter than the line ({db} dB) is taken for silence.</source>
        <translation>Ce qui est plus faible que la ligne ({db} dB) est considéré comme du silence.</translation>
    </message>
</context>
<context>
    <name>LiveDesk</name>
    <message>
        <source>Recording {time}</source>
        <translation>Enregistrement {time}</translation>
    </message>
    <message>
        <source>&amp;Unmute</source>
        <translation>Rétablir le &amp;son</translation>
    </message>
    <message>
        <source>M&amp;ute</source>
        <translation>Couper le &amp;son</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>&amp;Panic</source>
        <translation>Pani&amp;que</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>Termi&amp;ner</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>E&amp;nregistrer</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>Choose ano&amp;ther microphone</source>
        <translation>Choisir un autre m&amp;icro</translation>
    </message>
    <message>
        <source>Choose ano&amp;ther engine</source>
        <translation>Cho&amp;isir un autre moteur</translation>
    </message>
</context>
<context>
    <name>MicPage</name>
    <message>
        <source>Can you be heard?</source>
        <translation>Vous entend-on&#xa0;?</translation>
    </message>
    <message>
        <source>Say a sentence, such as “Hello, nice to see you.” The avatar says it too.</source>
        <translation>Dites une phrase, par exemple «&#xa0;Bonjour, quel plaisir de vous voir.&#xa0;» L&apos;avatar la dit aussi.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Re&amp;chercher à nouveau</translation>
    </message>
    <message>
        <source>&amp;Use the sample speech</source>
        <translation>&amp;Utiliser la voix d&apos;exemple</translation>
    </message>
    <message>
        <source>Recorded words in place of a microphone.</source>
        <translation>Des paroles enregistrées à la place d&apos;un micro.</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>&amp;Micro</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Sample speech (no microphone needed)</source>
        <translation>Voix d&apos;exemple (aucun micro nécessaire)</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Par défaut du système</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>The microphone is being opened …</source>
        <translation>Ouverture du micro…</translation>
    </message>
    <message>
        <source>The sample speech drives the avatar: no voice needed.</source>
        <translation>La voix d&apos;exemple anime l&apos;avatar&#xa0;: inutile de parler.</translation>
    </message>
    <message>
        <source>Listening … say a sentence.</source>
        <translation>À l&apos;écoute… dites une phrase.</translation>
    </message>
    <message>
        <source>You are heard, and the avatar says it with you. Press Next.</source>
        <translation>On vous entend et l&apos;avatar parle avec vous. Appuyez sur «&#xa0;Suivant&#xa0;».</translation>
    </message>
    <message>
        <source>This microphone gives no sound at all.</source>
        <translation>Ce micro ne donne aucun son.</translation>
    </message>
    <message>
        <source>There is some sound, but too quiet for a voice.</source>
        <translation>Il y a un peu de son, mais trop faible pour une voix.</translation>
    </message>
    <message>
        <source>Lipcam itself is muted: switch the sound on there.</source>
        <translation>Le son de Lipcam lui-même est coupé&#xa0;: rétablissez-le là-bas.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>Aucun micro trouvé.</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar, as you see.</source>
        <translation>En attendant, la voix d&apos;exemple anime l&apos;avatar, comme vous le voyez.</translation>
    </message>
</context>
<context>
    <name>ModelButtons</name>
    <message>
        <source>Im&amp;port</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>A &amp;file for the marked model…</source>
        <translation>Un &amp;fichier pour le modèle sélectionné…</translation>
    </message>
    <message>
        <source>All &amp;known files in a folder…</source>
        <translation>&amp;Tous les fichiers connus d&apos;un dossier…</translation>
    </message>
    <message>
        <source>Take in files that you have; needs no network.</source>
        <translation>Reprendre des fichiers que vous avez déjà&#xa0;; ne nécessite pas de réseau.</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>Read the files again and compare them.</source>
        <translation>Relire les fichiers et les comparer.</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;Get…</source>
        <translation>&amp;Télécharger…</translation>
    </message>
    <message>
        <source>It has no public file: import your own.</source>
        <translation>Il n&apos;a pas de fichier public&#xa0;: importez le vôtre.</translation>
    </message>
    <message>
        <source>&amp;Get its parts…</source>
        <translation>&amp;Télécharger ses composants…</translation>
    </message>
    <message>
        <source>&amp;Get again…</source>
        <translation>&amp;Télécharger à nouveau…</translation>
    </message>
    <message>
        <source>Resu&amp;me…</source>
        <translation>&amp;Reprendre…</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>Mémoire GPU</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>{name}, {state}, {size}, licence {licence}</source>
        <translation>{name}, {state}, {size}, licence {licence}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Larger models</source>
        <translation>Modèles plus grands</translation>
    </message>
    <message>
        <source>The small student comes with Lipcam and needs nothing of this. These are other people&apos;s networks, for large graphics cards; nothing is fetched until you accept.</source>
        <translation>Le petit modèle est fourni avec Lipcam et n&apos;a besoin de rien de tout cela. Voici des réseaux d&apos;autres auteurs, pour de grosses cartes graphiques&#xa0;; rien n&apos;est téléchargé sans votre accord.</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Models lie in {folder}; free on that disk: {free}.</source>
        <translation>Les modèles sont dans {folder}&#xa0;; espace libre sur ce disque&#xa0;: {free}.</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Interrogation du serveur…</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Importation…</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept, and goes on from there next time.</source>
        <translation>Arrêté. Ce qui est arrivé est conservé et reprendra là la prochaine fois.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
</context>
<context>
    <name>NewsBar</name>
    <message>
        <source>Show in &amp;folder</source>
        <translation>A&amp;fficher dans le dossier</translation>
    </message>
</context>
<context>
    <name>PageBrowser</name>
    <message>
        <source>Find a setting</source>
        <translation>Rechercher un réglage</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Pages de réglages</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Aucun réglage ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Live picture of the avatar</source>
        <translation>Image en direct de l&apos;avatar</translation>
    </message>
    <message>
        <source>Mirrored for you only: others see it the other way round.</source>
        <translation>Inversée pour vous seulement&#xa0;: les autres la voient dans l&apos;autre sens.</translation>
    </message>
</context>
<context>
    <name>PrivacyNotes</name>
    <message>
        <source>Nothing leaves this computer by itself: not your voice, no picture, no word of what you do. There is no account, no counting of users and no search for updates.</source>
        <translation>Rien ne quitte cet ordinateur de lui-même&#xa0;: ni votre voix, ni une image, ni un mot sur ce que vous faites. Il n&apos;y a ni compte, ni comptage des utilisateurs, ni recherche de mises à jour.</translation>
    </message>
    <message>
        <source>Two things do, and only because you do them: the programs that you let use the camera pass its picture on to the people you talk to, and a larger model is fetched from its public page when you ask for it.</source>
        <translation>Deux choses en sortent, et seulement par votre action&#xa0;: les programmes que vous laissez utiliser la caméra transmettent son image à vos interlocuteurs, et un modèle plus grand est téléchargé depuis sa page publique quand vous le demandez.</translation>
    </message>
    <message>
        <source>What Lipcam keeps is in these folders, on this computer:</source>
        <translation>Ce que Lipcam conserve se trouve dans ces dossiers, sur cet ordinateur&#xa0;:</translation>
    </message>
    <message>
        <source>Settings and profiles</source>
        <translation>Réglages et profils</translation>
    </message>
    <message>
        <source>Open the folder of settings</source>
        <translation>Ouvrir le dossier des réglages</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <translation>Ouvrir le dossier du journal</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Open the folder of recordings</source>
        <translation>Ouvrir le dossier des enregistrements</translation>
    </message>
    <message>
        <source>Your avatars</source>
        <translation>Vos avatars</translation>
    </message>
    <message>
        <source>Open the folder of your avatars</source>
        <translation>Ouvrir le dossier de vos avatars</translation>
    </message>
    <message>
        <source>Larger models</source>
        <translation>Modèles plus grands</translation>
    </message>
    <message>
        <source>Open the folder of larger models</source>
        <translation>Ouvrir le dossier des modèles plus grands</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>No program is there to show folders. It is {path}</source>
        <translation>Aucun programme ne peut afficher de dossiers. Le chemin est {path}</translation>
    </message>
    <message>
        <source>The folder cannot be opened: {reason}</source>
        <translation>Impossible d&apos;ouvrir le dossier&#xa0;: {reason}</translation>
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
        <translation>Le profil {name} est sans l&apos;étiquette «&#xa0;AI avatar&#xa0;». L&apos;étiquette reste jusqu&apos;à ce que vous en décidiez vous-même.</translation>
    </message>
    <message>
        <source>Switch it off in the settings, on the page Picture.</source>
        <translation>Désactivez-la dans les réglages, page «&#xa0;Image&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ProfileList</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>✓ in use</source>
        <translation>✓ utilisé</translation>
    </message>
</context>
<context>
    <name>ProfilesWindow</name>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>A profile is an avatar with the settings that go with it: sound, picture, camera and lip motion. Window, keys and privacy stay as they are.</source>
        <translation>Un profil est un avatar avec les réglages qui l&apos;accompagnent&#xa0;: son, image, caméra et mouvement des lèvres. Fenêtre, touches et confidentialité restent inchangées.</translation>
    </message>
    <message>
        <source>For example: Work</source>
        <translation>Par exemple&#xa0;: Travail</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Name for a new profile</source>
        <translation>Nom d&apos;un nouveau profil</translation>
    </message>
    <message>
        <source>&amp;Keep what is chosen now</source>
        <translation>&amp;Garder les choix actuels</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>Up&amp;date it</source>
        <translation>Mettre à &amp;jour</translation>
    </message>
    <message>
        <source>Keep what is chosen now under its name.</source>
        <translation>Garder les choix actuels sous son nom.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>Dele&amp;te…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Goes over to the profile, also while another program has the focus.</source>
        <translation>Passe à ce profil, même quand un autre programme a le focus.</translation>
    </message>
    <message>
        <source>Key for the marked profile</source>
        <translation>Touche du profil sélectionné</translation>
    </message>
    <message>
        <source>Ke&amp;y for it</source>
        <translation>&amp;Touche associée</translation>
    </message>
    <message>
        <source>Delete the profile {name}? Its avatar stays.</source>
        <translation>Supprimer le profil {name}&#xa0;? Son avatar reste.</translation>
    </message>
    <message>
        <source>Delete a profile</source>
        <translation>Supprimer un profil</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
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
        <translation>Choisissez-la dans votre programme d&apos;appel</translation>
    </message>
    <message>
        <source>Three steps. The camera has this name there:</source>
        <translation>Trois étapes. La caméra y porte ce nom&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Copy the name</source>
        <translation>&amp;Copier le nom</translation>
    </message>
    <message>
        <source>Call programs</source>
        <translation>Programmes d&apos;appel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Haut-parleur</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Autoriser</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Drawing: the list of cameras in {program}</source>
        <translation>Dessin&#xa0;: la liste des caméras dans {program}</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Stopping … (up to half a minute while the server is silent)</source>
        <translation>Arrêt… (jusqu&apos;à une demi-minute si le serveur ne répond pas)</translation>
    </message>
    <message>
        <source>Getting {name}</source>
        <translation>Téléchargement de {name}</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>Vérification de {name}</translation>
    </message>
    <message>
        <source>Copying {name}</source>
        <translation>Copie de {name}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>Signaler un problème</translation>
    </message>
    <message>
        <source>This is what Lipcam knows about itself and this computer. Your name, your folders and your avatars are left out. Read it, and delete what you do not want to tell.
Nothing is sent: copy or save it, and pass it on yourself.</source>
        <translation>Voici ce que Lipcam sait de lui-même et de cet ordinateur. Votre nom, vos dossiers et vos avatars n&apos;y figurent pas. Lisez-le et effacez ce que vous ne voulez pas dire.
Rien n&apos;est envoyé&#xa0;: copiez ou enregistrez le rapport et transmettez-le vous-même.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Le rapport</translation>
    </message>
    <message>
        <source>Collecting …</source>
        <translation>Collecte…</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>What happened? What did you do just before?</source>
        <translation>Que s&apos;est-il passé&#xa0;? Que faisiez-vous juste avant&#xa0;?</translation>
    </message>
    <message>
        <source>The report could not be made: {error}</source>
        <translation>Le rapport n&apos;a pas pu être créé&#xa0;: {error}</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>Le rapport est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>This is not possible here; it is as it was before.</source>
        <translation>Ce n&apos;est pas possible ici&#xa0;; rien n&apos;a changé.</translation>
    </message>
    <message>
        <source>Reset this &amp;page</source>
        <translation>Réinitialiser cette pa&amp;ge</translation>
    </message>
    <message>
        <source>Everything on this page becomes as it came with Lipcam. What you have decided about the label &quot;AI avatar&quot; stays.</source>
        <translation>Tout revient sur cette page à l&apos;état d&apos;origine de Lipcam. Ce que vous avez décidé pour l&apos;étiquette «&#xa0;AI avatar&#xa0;» reste.</translation>
    </message>
    <message>
        <source>&amp;Undo the reset</source>
        <translation>Ann&amp;uler la réinitialisation</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Export or import</source>
        <translation>E&amp;xporter ou importer</translation>
    </message>
    <message>
        <source>&amp;Export all settings and profiles…</source>
        <translation>&amp;Exporter tous les réglages et profils…</translation>
    </message>
    <message>
        <source>&amp;Import settings or profiles…</source>
        <translation>&amp;Importer des réglages ou des profils…</translation>
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
        <translation>Carré (720 × 720)</translation>
    </message>
    <message>
        <source>Other …</source>
        <translation>Autre…</translation>
    </message>
    <message>
        <source>Width of the picture</source>
        <translation>Largeur de l&apos;image</translation>
    </message>
    <message>
        <source>Height of the picture</source>
        <translation>Hauteur de l&apos;image</translation>
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
        <translation>Durée de chaque étape</translation>
    </message>
    <message>
        <source>{ms:.1f} ms, {share:.0f} % of the time between two pictures</source>
        <translation>{ms:.1f} ms, {share:.0f} % du temps entre deux images</translation>
    </message>
</context>
<context>
    <name>StartButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Dém&amp;arrer</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>The last five minutes</source>
        <translation>Les cinq dernières minutes</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Time of each stage (the mark: 40 ms, one picture)</source>
        <translation>Durée de chaque étape (repère&#xa0;: 40 ms, une image)</translation>
    </message>
    <message>
        <source>The last five minutes, newest last</source>
        <translation>Les cinq dernières minutes, la plus récente en dernier</translation>
    </message>
    <message>
        <source>Show as a &amp;table</source>
        <translation>Afficher en &amp;tableau</translation>
    </message>
    <message>
        <source>C&amp;opy as text</source>
        <translation>&amp;Copier en texte</translation>
    </message>
    <message>
        <source>The figures are in the clipboard.</source>
        <translation>Les mesures sont dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Record the figures</source>
        <translation>Enregistrer les mesures</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Recording: {path}</source>
        <translation>Enregistrement&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>Arrêter l&apos;&amp;enregistrement</translation>
    </message>
    <message>
        <source>&amp;Record to a file…</source>
        <translation>&amp;Enregistrer dans un fichier…</translation>
    </message>
</context>
<context>
    <name>StepTrack</name>
    <message>
        <source>Progress of the first steps</source>
        <translation>Progression des premiers pas</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Lipcam goes on in the tray</source>
        <translation>Lipcam continue dans la zone de notification</translation>
    </message>
    <message>
        <source>Others still see your avatar. To end Lipcam, choose Quit in its menu.</source>
        <translation>Les autres voient encore votre avatar. Pour fermer Lipcam, choisissez «&#xa0;Quitter&#xa0;» dans son menu.</translation>
    </message>
    <message>
        <source>&amp;Show Lipcam</source>
        <translation>&amp;Afficher Lipcam</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Couper le son</translation>
    </message>
    <message>
        <source>&amp;Panic: hide me</source>
        <translation>&amp;Panique&#xa0;: me cacher</translation>
    </message>
    <message>
        <source>&amp;Next avatar</source>
        <translation>A&amp;vatar suivant</translation>
    </message>
    <message>
        <source>Pr&amp;ofiles</source>
        <translation>Pr&amp;ofils</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>&amp;Hide Lipcam</source>
        <translation>&amp;Masquer Lipcam</translation>
    </message>
    <message>
        <source>Lipcam: off</source>
        <translation>Lipcam&#xa0;: éteint</translation>
    </message>
    <message>
        <source>Lipcam: one moment …</source>
        <translation>Lipcam&#xa0;: un instant…</translation>
    </message>
    <message>
        <source>Lipcam: live</source>
        <translation>Lipcam&#xa0;: en direct</translation>
    </message>
    <message>
        <source>Lipcam: live, muted</source>
        <translation>Lipcam&#xa0;: en direct, son coupé</translation>
    </message>
    <message>
        <source>Lipcam: you are hidden, nobody hears you</source>
        <translation>Lipcam&#xa0;: vous restez invisible, personne ne vous entend</translation>
    </message>
    <message>
        <source>Lipcam: stopped by a fault</source>
        <translation>Lipcam&#xa0;: arrêté par une erreur</translation>
    </message>
</context>
<context>
    <name>VoiceEditor</name>
    <message>
        <source>Played to {device}</source>
        <translation>Sortie sur {device}</translation>
    </message>
</context>
<context>
    <name>VoicePage</name>
    <message>
        <source>Your voice together with the lips</source>
        <translation>Votre voix en même temps que les lèvres</translation>
    </message>
    <message>
        <source>The avatar needs a moment to say your words. So that calls hear you in time with the lips, Lipcam gives them a microphone that waits for the picture.</source>
        <translation>L&apos;avatar a besoin d&apos;un instant pour dire vos paroles. Pour que les appels vous entendent en synchronie avec les lèvres, Lipcam leur fournit un micro qui attend l&apos;image.</translation>
    </message>
    <message>
        <source>&amp;Lipcam microphone: in time with the lips</source>
        <translation>Micro &amp;Lipcam&#xa0;: synchronisé avec les lèvres</translation>
    </message>
    <message>
        <source>The &amp;real microphone: heard before the lips move</source>
        <translation>Le v&amp;rai micro&#xa0;: entendu avant que les lèvres bougent</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>&amp;Vérifier à nouveau</translation>
    </message>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>La vérification elle-même a échoué&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Played to {device}</source>
        <translation>Sortie sur {device}</translation>
    </message>
    <message>
        <source>Calls hear you before the lips move.</source>
        <translation>Les appels vous entendent avant que les lèvres bougent.</translation>
    </message>
    <message>
        <source>Faint beeps are played and recorded, as another program would …</source>
        <translation>De faibles bips sont émis puis enregistrés, comme le ferait un autre programme…</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Pas encore vérifié.</translation>
    </message>
    <message>
        <source>The call that goes on gets your voice by “{microphone}”.</source>
        <translation>L&apos;appel en cours reçoit votre voix par «&#xa0;{microphone}&#xa0;».</translation>
    </message>
    <message>
        <source>Another program hears you in time with the lips. Press Next.</source>
        <translation>Un autre programme vous entend en synchronie avec les lèvres. Appuyez sur «&#xa0;Suivant&#xa0;».</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>S&amp;kip these steps</source>
        <translation>&amp;Ignorer ces étapes</translation>
    </message>
    <message>
        <source>You can open them again from the menu.</source>
        <translation>Vous pouvez les rouvrir depuis le menu.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Let others see the avatar, with what is chosen now.</source>
        <translation>Montrer l&apos;avatar aux autres, avec les choix actuels.</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Étape {number} sur {count}</translation>
    </message>
    <message>
        <source>I understand: &amp;start now</source>
        <translation>J&apos;ai compris&#xa0;: &amp;démarrer maintenant</translation>
    </message>
    <message>
        <source>&amp;Start now</source>
        <translation>&amp;Démarrer maintenant</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Lipcam</source>
        <translation>À propos de Lipcam</translation>
    </message>
    <message>
        <source>A virtual webcam that speaks for you: an avatar says your words, lips in time, on your own machine.

Apache-2.0. The avatars that come with it show people who do not exist. Say that you use one, where that matters.</source>
        <translation>Une webcam virtuelle qui parle pour vous&#xa0;: un avatar dit vos mots, lèvres synchronisées, sur votre propre machine.

Apache-2.0. Les avatars fournis montrent des personnes qui n&apos;existent pas. Dites que vous en utilisez un, là où cela compte.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>The microphone {0} was opened twice; close it.</source>
        <translation>Le micro {0} a été ouvert deux fois&#xa0;; fermez-en un.</translation>
    </message>
    <message>
        <source>Microphones need PortAudio ({0}); install sounddevice again with pip.</source>
        <translation>Les micros nécessitent PortAudio ({0})&#xa0;; réinstallez sounddevice avec pip.</translation>
    </message>
    <message>
        <source>The sound system cannot be started ({0}); check that the sound server runs, or choose a sound file instead.</source>
        <translation>Impossible de démarrer le système audio ({0})&#xa0;; vérifiez que le serveur de son fonctionne ou choisissez plutôt un fichier audio.</translation>
    </message>
    <message>
        <source>No microphone was found; plug one in, {0}or choose a sound file instead.</source>
        <translation>Aucun micro trouvé&#xa0;; {0}branchez-en un ou choisissez plutôt un fichier audio.</translation>
    </message>
    <message>
        <source>The microphone {0} is not there; plug it in or choose another one.</source>
        <translation>Le micro {0} n&apos;est pas là&#xa0;; branchez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The sound server that has the microphone {0} does not answer; start PipeWire or PulseAudio (and install pulseaudio-utils), or choose another one.</source>
        <translation>Le serveur de son qui gère le micro {0} ne répond pas&#xa0;; démarrez PipeWire ou PulseAudio (et installez pulseaudio-utils), ou choisissez un autre micro.</translation>
    </message>
    <message>
        <source>Microphones of the sound server need ALSA&apos;s plug-in for it; install it with: sudo apt install libasound2-plugins</source>
        <translation>Les micros du serveur de son nécessitent le module ALSA correspondant&#xa0;; installez-le avec&#xa0;: sudo apt install libasound2-plugins</translation>
    </message>
    <message>
        <source>The microphone {0} cannot be opened ({1}); check that it is plugged in and that the sound system runs, {2}or choose another microphone.</source>
        <translation>Impossible d&apos;ouvrir le micro {0} ({1})&#xa0;; vérifiez qu&apos;il est branché et que le système audio fonctionne, {2}ou choisissez un autre micro.</translation>
    </message>
    <message>
        <source>The microphone {0} has stopped: it was unplugged or the sound server ended; plug it in again or choose another microphone.</source>
        <translation>Le micro {0} s&apos;est arrêté&#xa0;: il a été débranché ou le serveur de son s&apos;est arrêté&#xa0;; rebranchez-le ou choisissez un autre micro.</translation>
    </message>
    <message>
        <source>The microphone {0} gives no sound at all; check its mute switch and level, {1}or choose another microphone.</source>
        <translation>Le micro {0} ne donne aucun son&#xa0;; {1}vérifiez l&apos;interrupteur de sourdine et le niveau, ou choisissez un autre micro.</translation>
    </message>
    <message>
        <source>Microphones need the PortAudio library; install it with: sudo apt install libportaudio2</source>
        <translation>Les micros nécessitent la bibliothèque PortAudio&#xa0;; installez-la avec&#xa0;: sudo apt install libportaudio2</translation>
    </message>
    <message>
        <source>No microphone was found; plug one in, check that PipeWire or PulseAudio runs (and that libasound2-plugins is installed), or choose a sound file instead.</source>
        <translation>Aucun micro trouvé&#xa0;; branchez-en un, vérifiez que PipeWire ou PulseAudio fonctionne (et que libasound2-plugins est installé), ou choisissez plutôt un fichier audio.</translation>
    </message>
    <message>
        <source>The microphone {0} is used by another program or has gone; close it there, {1}or choose another microphone.</source>
        <translation>Le micro {0} est utilisé par un autre programme ou n&apos;est plus là&#xa0;; {1}fermez l&apos;autre programme ou choisissez un autre micro.</translation>
    </message>
    <message>
        <source>allow it in System Settings &gt; Privacy &amp; Security &gt; Microphone, </source>
        <translation>autorisez l&apos;accès dans Réglages Système &gt; Confidentialité et sécurité &gt; Microphone, </translation>
    </message>
    <message>
        <source>allow it in Settings &gt; Privacy &amp; security &gt; Microphone, </source>
        <translation>autorisez l&apos;accès dans Paramètres &gt; Confidentialité et sécurité &gt; Microphone, </translation>
    </message>
    <message>
        <source>There is no microphone {0}; `lipcam devices` lists them, or use file:&lt;path&gt;.</source>
        <translation>Il n&apos;y a pas de micro {0}&#xa0;; `lipcam devices` les affiche tous. Vous pouvez aussi utiliser file:&lt;path&gt;.</translation>
    </message>
    <message>
        <source>There is no loudspeaker {0}; the only choice is default.</source>
        <translation>Il n&apos;y a pas de haut-parleur {0}&#xa0;; le seul choix possible est default.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>Aucun micro trouvé.</translation>
    </message>
    <message>
        <source>Plug one in and check that the sound server runs; a sound file can stand in for it.</source>
        <translation>Branchez-en un et vérifiez que le serveur de son fonctionne&#xa0;; un fichier audio peut le remplacer.</translation>
    </message>
    <message>
        <source>want sound at {0} Hz, got {1} Hz</source>
        <translation>son à {0} Hz attendu, son à {1} Hz reçu</translation>
    </message>
    <message>
        <source>no resampling at {0} Hz, only {1} to {2}</source>
        <translation>pas de rééchantillonnage à {0} Hz, seulement de {1} à {2}</translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation>choisissez un autre fichier</translation>
    </message>
    <message>
        <source>{0}, or convert it to WAV.</source>
        <translation>{0} ou convertissez-le en WAV.</translation>
    </message>
    <message>
        <source>The sound file {0} {1}</source>
        <translation>Le fichier audio {0} {1}</translation>
    </message>
    <message>
        <source>The sound file {0} {1} {2}</source>
        <translation>Le fichier audio {0} {1} {2}</translation>
    </message>
    <message>
        <source>cannot be found in {0}; check its name, or</source>
        <translation>est introuvable dans {0}&#xa0;; vérifiez son nom ou</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file;</source>
        <translation>est un périphérique ou un tube, pas un fichier&#xa0;;</translation>
    </message>
    <message>
        <source>has more than {0} streams;</source>
        <translation>contient plus de {0} flux&#xa0;;</translation>
    </message>
    <message>
        <source>has no sound in it;</source>
        <translation>ne contient aucun son&#xa0;;</translation>
    </message>
    <message>
        <source>is in a form that nothing here can decode;</source>
        <translation>est dans un format que rien ici ne peut décoder&#xa0;;</translation>
    </message>
    <message>
        <source>says that it has {0} samples a second;</source>
        <translation>annonce {0} échantillons par seconde&#xa0;;</translation>
    </message>
    <message>
        <source>says that it has {0} channels;</source>
        <translation>annonce {0} canaux&#xa0;;</translation>
    </message>
    <message>
        <source>ends earlier than it says; it was probably cut off.</source>
        <translation>se termine plus tôt qu&apos;annoncé&#xa0;; il a sans doute été tronqué.</translation>
    </message>
    <message>
        <source>is not a sound file that can be read;</source>
        <translation>n&apos;est pas un fichier audio lisible&#xa0;;</translation>
    </message>
    <message>
        <source>may not be read by you; change its permissions, or</source>
        <translation>ne peut pas être lu faute de droits&#xa0;; modifiez ses droits d&apos;accès ou</translation>
    </message>
    <message>
        <source>is damaged; it plays as far as it could be read.</source>
        <translation>est endommagé&#xa0;; la lecture va jusqu&apos;où il a pu être lu.</translation>
    </message>
    <message>
        <source>is damaged; parts of it are left out.</source>
        <translation>est endommagé&#xa0;; certaines parties sont ignorées.</translation>
    </message>
    <message>
        <source>The sound file {0} lasts longer than {1} minutes; cut it into shorter pieces.</source>
        <translation>Le fichier audio {0} dure plus de {1} minutes&#xa0;; découpez-le en morceaux plus courts.</translation>
    </message>
    <message>
        <source>The picture goes on without it.</source>
        <translation>L&apos;image continue sans le son.</translation>
    </message>
    <message>
        <source>The sound cannot be played without PortAudio ({0}). {1} Install sounddevice again with pip.</source>
        <translation>Impossible de lire le son sans PortAudio ({0}). {1} Réinstallez sounddevice avec pip.</translation>
    </message>
    <message>
        <source>The sound cannot be played: the sound system does not start ({0}). {1} Check that the sound server runs.</source>
        <translation>Impossible de lire le son&#xa0;: le système audio ne démarre pas ({0}). {1} Vérifiez que le serveur de son fonctionne.</translation>
    </message>
    <message>
        <source>The sound cannot be played: no loudspeaker was found. {0} Plug in loudspeakers or headphones and start again.</source>
        <translation>Impossible de lire le son&#xa0;: aucun haut-parleur trouvé. {0} Branchez des haut-parleurs ou un casque, puis recommencez.</translation>
    </message>
    <message>
        <source>The sound cannot be played: {0} cannot be opened ({1}). {2} Check that it is plugged in and that the sound system runs, and start again.</source>
        <translation>Impossible de lire le son&#xa0;: {0} ne peut pas être ouvert ({1}). {2} Vérifiez qu&apos;il est branché et que le système audio fonctionne, puis recommencez.</translation>
    </message>
    <message>
        <source>The sound cannot be played without the PortAudio library. {0} Install it with: sudo apt install libportaudio2</source>
        <translation>Impossible de lire le son sans la bibliothèque PortAudio. {0} Installez-la avec&#xa0;: sudo apt install libportaudio2</translation>
    </message>
    <message>
        <source>The sound cannot be played: {0} is used by another program or has gone. {1} Close the other program and start again.</source>
        <translation>Impossible de lire le son&#xa0;: {0} est utilisé par un autre programme ou n&apos;est plus là. {1} Fermez l&apos;autre programme, puis recommencez.</translation>
    </message>
    <message>
        <source>The output {0} was opened twice.</source>
        <translation>La sortie {0} a été ouverte deux fois.</translation>
    </message>
    <message>
        <source>Another Lipcam has the {0} already.</source>
        <translation>Une autre instance de Lipcam utilise déjà&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>{0} Close that one first.</source>
        <translation>{0} Fermez-la d&apos;abord.</translation>
    </message>
    <message>
        <source>Look in the system&apos;s sound settings whether it is muted there, and check again.</source>
        <translation>Regardez dans les paramètres de son du système s&apos;il y est coupé, puis vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>Another program hears “{0}”, {1} ms beside its time.</source>
        <translation>Un autre programme entend «&#xa0;{0}&#xa0;» avec {1} ms d&apos;écart.</translation>
    </message>
    <message>
        <source>“{0}” is played to, but cannot be recorded from: {1}</source>
        <translation>Le son est bien envoyé à «&#xa0;{0}&#xa0;», mais rien ne peut y être enregistré&#xa0;: {1}</translation>
    </message>
    <message>
        <source>“{0}” can be played to; what a call hears of it is not known here.</source>
        <translation>Le son peut être envoyé à «&#xa0;{0}&#xa0;»&#xa0;; ce qu&apos;un appel en entend n&apos;est pas connu ici.</translation>
    </message>
    <message>
        <source>Another program hears nothing from “{0}”.</source>
        <translation>Un autre programme n&apos;entend rien de «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>as far as can be seen, or no WAV file at all</source>
        <translation>autant qu&apos;on puisse en juger, ou pas du tout un fichier WAV</translation>
    </message>
    <message>
        <source>the sound ends before its stated length</source>
        <translation>le son s&apos;arrête avant la durée annoncée</translation>
    </message>
    <message>
        <source>a header larger than the file: FFmpeg would set aside gigabytes for it</source>
        <translation>un en-tête plus grand que le fichier&#xa0;: FFmpeg réserverait des gigaoctets pour lui</translation>
    </message>
    <message>
        <source>get it again or ask who made it</source>
        <translation>récupérez-le à nouveau ou demandez à son auteur</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB, too large for an avatar; {2}</source>
        <translation>{0} dépasse {1} MB, c&apos;est trop pour un avatar&#xa0;; {2}</translation>
    </message>
    <message>
        <source>{0} is cut off, or no zip file; {1}</source>
        <translation>{0} est tronqué ou n&apos;est pas un fichier zip&#xa0;; {1}</translation>
    </message>
    <message>
        <source>{0} lists far more than an avatar has; {1}</source>
        <translation>{0} énumère bien plus que ce que contient un avatar&#xa0;; {1}</translation>
    </message>
    <message>
        <source>{0} has {1} entries, an avatar has at most {2}; {3}</source>
        <translation>{0} a {1} entrées, un avatar en a au plus {2}&#xa0;; {3}</translation>
    </message>
    <message>
        <source>{0} has too many entries for an avatar; {1}</source>
        <translation>{0} a trop d&apos;entrées pour un avatar&#xa0;; {1}</translation>
    </message>
    <message>
        <source>{0} holds a path outside itself ({1}); {2}</source>
        <translation>{0} contient un chemin qui mène hors de lui ({1})&#xa0;; {2}</translation>
    </message>
    <message>
        <source>{0} in {1} is a link, not a file; {2}</source>
        <translation>{0} dans {1} est un lien, pas un fichier&#xa0;; {2}</translation>
    </message>
    <message>
        <source>{0} in {1} is encrypted; unpack it and pack it plainly</source>
        <translation>{0} dans {1} est chiffré&#xa0;; décompressez-le et recompressez-le sans chiffrement</translation>
    </message>
    <message>
        <source>{0} in {1} is packed in an unknown way; {2}</source>
        <translation>{0} dans {1} est compressé d&apos;une façon inconnue&#xa0;; {2}</translation>
    </message>
    <message>
        <source>{0} is cut off or damaged; {1}</source>
        <translation>{0} est tronqué ou endommagé&#xa0;; {1}</translation>
    </message>
    <message>
        <source>{0} holds a folder too many ({1}): an avatar&apos;s files lie side by side, at most in one folder; {2}</source>
        <translation>{0} contient un dossier de trop ({1})&#xa0;: les fichiers d&apos;un avatar sont côte à côte, au plus dans un seul dossier&#xa0;; {2}</translation>
    </message>
    <message>
        <source>{0} in {1} unpacks to {2} bytes, the limit is {3}; {4}</source>
        <translation>{0} dans {1} fait {2} octets une fois décompressé, la limite est de {3}&#xa0;; {4}</translation>
    </message>
    <message>
        <source>{0} in {1} is not of the size it says; {2}</source>
        <translation>{0} dans {1} n&apos;a pas la taille annoncée&#xa0;; {2}</translation>
    </message>
    <message>
        <source>{0} is not a plain NumPy array; get the package again</source>
        <translation>{0} n&apos;est pas un simple tableau NumPy&#xa0;; récupérez à nouveau le paquet</translation>
    </message>
    <message>
        <source>{0} has no {1}; get the package again</source>
        <translation>il manque {1} dans {0}&#xa0;; récupérez à nouveau le paquet</translation>
    </message>
    <message>
        <source>{0} is {1} {2}, want {3} {4}; get the package again</source>
        <translation>{0} est {1} {2}, attendu&#xa0;: {3} {4}&#xa0;; récupérez à nouveau le paquet</translation>
    </message>
    <message>
        <source>{0} is cut off or too long; get the package again</source>
        <translation>{0} est tronqué ou trop long&#xa0;; récupérez à nouveau le paquet</translation>
    </message>
    <message>
        <source>want three finite (x, y) points of a face, got an array of {0}</source>
        <translation>trois points (x, y) finis d&apos;un visage attendus, tableau de {0} reçu</translation>
    </message>
    <message>
        <source>the points of the face lie in one place; it is too small</source>
        <translation>les points du visage sont tous au même endroit&#xa0;; il est trop petit</translation>
    </message>
    <message>
        <source>want two faces of {0}, got {1} and {2}</source>
        <translation>deux visages de {0} attendus, {1} et {2} reçus</translation>
    </message>
    <message>
        <source>the folder {0} holds the avatar {1}; rename the folder</source>
        <translation>le dossier {0} contient l&apos;avatar {1}&#xa0;; renommez le dossier</translation>
    </message>
    <message>
        <source>{0}; install Lipcam again</source>
        <translation>{0}&#xa0;; réinstallez Lipcam</translation>
    </message>
    <message>
        <source>the avatar {0} cannot be used: {1}</source>
        <translation>l&apos;avatar {0} ne peut pas être utilisé&#xa0;: {1}</translation>
    </message>
    <message>
        <source>there is no avatar {0}; choose one of: {1}</source>
        <translation>il n&apos;y a pas d&apos;avatar {0}&#xa0;; choisissez parmi&#xa0;: {1}</translation>
    </message>
    <message>
        <source>there is no avatar {0} to remove</source>
        <translation>il n&apos;y a pas d&apos;avatar {0} à supprimer</translation>
    </message>
    <message>
        <source>{0} is cut off or changed; get the package again</source>
        <translation>{0} est tronqué ou modifié&#xa0;; récupérez à nouveau le paquet</translation>
    </message>
    <message>
        <source>no avatar is installed; install one (a *.lipavatar file) or reinstall Lipcam</source>
        <translation>aucun avatar n&apos;est installé&#xa0;; installez-en un (un fichier *.lipavatar) ou réinstallez Lipcam</translation>
    </message>
    <message>
        <source>an avatar with the id {0} comes with Lipcam; give yours another id</source>
        <translation>un avatar avec l&apos;identifiant {0} est fourni avec Lipcam&#xa0;; donnez un autre identifiant au vôtre</translation>
    </message>
    <message>
        <source>an avatar with the id {0} is already installed; remove it first, or install this one with --replace</source>
        <translation>un avatar avec l&apos;identifiant {0} est déjà installé&#xa0;; supprimez-le d&apos;abord ou installez celui-ci avec --replace</translation>
    </message>
    <message>
        <source>the avatar has no {0}; get the package again</source>
        <translation>il manque {0} à l&apos;avatar&#xa0;; récupérez à nouveau le paquet</translation>
    </message>
    <message>
        <source>cannot remove {0} ({1}); close programs that use it and try again</source>
        <translation>impossible de supprimer {0} ({1})&#xa0;; fermez les programmes qui l&apos;utilisent et réessayez</translation>
    </message>
    <message>
        <source>cannot install {0} into {1} ({2}); make the folder writable or free some space</source>
        <translation>impossible d&apos;installer {0} dans {1} ({2})&#xa0;; autorisez l&apos;écriture dans le dossier ou libérez de l&apos;espace</translation>
    </message>
    <message>
        <source>{0} comes with Lipcam and stays; you can only remove avatars that you installed</source>
        <translation>{0} est fourni avec Lipcam et reste en place&#xa0;; vous ne pouvez supprimer que les avatars que vous avez installés</translation>
    </message>
    <message>
        <source>the avatar&apos;s loop video is damaged; get the package again</source>
        <translation>la vidéo en boucle de l&apos;avatar est endommagée&#xa0;; récupérez à nouveau le paquet</translation>
    </message>
    <message>
        <source>{0} must hold one video and nothing else; pack it again</source>
        <translation>{0} doit contenir une seule vidéo et rien d&apos;autre&#xa0;; recréez-le</translation>
    </message>
    <message>
        <source>{0} is {1} {2}, want H.264 with 8-bit 4:2:0 (yuv420p); convert it and pack it again</source>
        <translation>{0} est {1} {2}, attendu&#xa0;: H.264 en 8 bits 4:2:0 (yuv420p)&#xa0;; convertissez-le et recréez le paquet</translation>
    </message>
    <message>
        <source>{0} is {1} × {2} px, the manifest says {3} × {4}; get the package again</source>
        <translation>{0} fait {1} × {2} px, le manifeste annonce {3} × {4}&#xa0;; récupérez à nouveau le paquet</translation>
    </message>
    <message>
        <source>{0} has {1} frames, the manifest says {2}; get the package again</source>
        <translation>{0} a {1} images, le manifeste en annonce {2}&#xa0;; récupérez à nouveau le paquet</translation>
    </message>
    <message>
        <source>get the package again or ask who made it</source>
        <translation>récupérez à nouveau le paquet ou demandez à son auteur</translation>
    </message>
    <message>
        <source>the avatar package has format {0}, this Lipcam reads format {1}; update Lipcam or get the package in that format</source>
        <translation>le paquet d&apos;avatar a le format {0}, cette version de Lipcam lit le format {1}&#xa0;; mettez Lipcam à jour ou procurez-vous le paquet dans ce format</translation>
    </message>
    <message>
        <source>[width, height] in px</source>
        <translation>[largeur, hauteur] en px</translation>
    </message>
    <message>
        <source>1 to 64 of a-z, 0-9, - and _, beginning with a letter or digit</source>
        <translation>de 1 à 64 caractères parmi a-z, 0-9, - et _, en commençant par une lettre ou un chiffre</translation>
    </message>
    <message>
        <source>{0} holds no list of fields; {1}</source>
        <translation>{0} ne contient pas de liste de champs&#xa0;; {1}</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>un nombre entier de {0} à {1}</translation>
    </message>
    <message>
        <source>1 to {0} printable letters</source>
        <translation>de 1 à {0} caractères imprimables</translation>
    </message>
    <message>
        <source>names with sha256 and bytes</source>
        <translation>des noms avec sha256 et bytes</translation>
    </message>
    <message>
        <source>the avatar package has no {0}; {1}</source>
        <translation>il manque {0} au paquet d&apos;avatar&#xa0;; {1}</translation>
    </message>
    <message>
        <source>{0} lists {1}, which is no part of an avatar; {2}</source>
        <translation>{0} mentionne {1}, qui ne fait pas partie d&apos;un avatar&#xa0;; {2}</translation>
    </message>
    <message>
        <source>sha256 and bytes</source>
        <translation>sha256 et bytes</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); {2}</source>
        <translation>impossible de lire {0} ({1})&#xa0;; {2}</translation>
    </message>
    <message>
        <source>{0} is damaged or no plain MP4 ({1}); get the package again, or convert the video and pack it again</source>
        <translation>{0} est endommagé ou n&apos;est pas un simple MP4 ({1})&#xa0;; récupérez à nouveau le paquet ou convertissez la vidéo et recréez le paquet</translation>
    </message>
    <message>
        <source>it must have one description of its frames, of the usual size</source>
        <translation>il doit avoir une seule description de ses images, de taille habituelle</translation>
    </message>
    <message>
        <source>it is compressed or made of fragments</source>
        <translation>il est compressé ou fait de fragments</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>il est tronqué</translation>
    </message>
    <message>
        <source>it is cut off or has parts that a loop has not</source>
        <translation>il est tronqué ou contient des parties qu&apos;une boucle n&apos;a pas</translation>
    </message>
    <message>
        <source>it claims more than a loop of {0} frames has</source>
        <translation>il annonce plus que ce que contient une boucle de {0} images</translation>
    </message>
    <message>
        <source>the face networks are not there (looked in {0}). They come with Lipcam: install it again, or put *{1} and *{2} into one folder and name it in {3}; training/README.md says how to make them.</source>
        <translation>les réseaux de visage sont absents (recherchés dans {0}). Ils sont fournis avec Lipcam&#xa0;: réinstallez-le, ou mettez *{1} et *{2} dans un même dossier et indiquez-le dans {3}&#xa0;; training/README.md explique comment les créer.</translation>
    </message>
    <message>
        <source>{0} has no *{1}; see training/README.md for where to get it</source>
        <translation>il manque *{1} dans {0}&#xa0;; training/README.md indique où le trouver</translation>
    </message>
    <message>
        <source>{0} is another network: want one picture of {1}, two answers</source>
        <translation>{0} est un autre réseau&#xa0;: attendu, un réseau avec une image de {1} et deux réponses</translation>
    </message>
    <message>
        <source>a face network failed: {0}; get its file again</source>
        <translation>un réseau de visage a échoué&#xa0;: {0}&#xa0;; récupérez à nouveau son fichier</translation>
    </message>
    <message>
        <source>{0} is too large for this network; get the file again</source>
        <translation>{0} est trop grand pour ce réseau&#xa0;; récupérez à nouveau le fichier</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>impossible de lire {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} is no network that can be run: {1}</source>
        <translation>{0} n&apos;est pas un réseau exécutable&#xa0;: {1}</translation>
    </message>
    <message>
        <source>get the package again</source>
        <translation>récupérez à nouveau le paquet</translation>
    </message>
    <message>
        <source>{0} is larger than the {1} bytes it may have; {2}</source>
        <translation>{0} dépasse les {1} octets autorisés&#xa0;; {2}</translation>
    </message>
    <message>
        <source>{0} is not an avatar: it has no {1}; choose an avatar&apos;s folder or a *{2} file</source>
        <translation>{0} n&apos;est pas un avatar&#xa0;: il manque {1}&#xa0;; choisissez le dossier d&apos;un avatar ou un fichier *{2}</translation>
    </message>
    <message>
        <source>{0} holds values that are no numbers; {1}</source>
        <translation>{0} contient des valeurs qui ne sont pas des nombres&#xa0;; {1}</translation>
    </message>
    <message>
        <source>{0} puts the mouth outside the picture; {1}</source>
        <translation>{0} place la bouche hors de l&apos;image&#xa0;; {1}</translation>
    </message>
    <message>
        <source>{0} does not fit together; {1}</source>
        <translation>le contenu de {0} est incohérent&#xa0;; {1}</translation>
    </message>
    <message>
        <source>the avatar {0} has no {1}; {2}</source>
        <translation>il manque {1} à l&apos;avatar {0}&#xa0;; {2}</translation>
    </message>
    <message>
        <source>{0} of the avatar {1} is damaged or changed (it does not match its sha256); {2}</source>
        <translation>{0} de l&apos;avatar {1} est endommagé ou modifié (son sha256 ne correspond pas)&#xa0;; {2}</translation>
    </message>
    <message>
        <source>cannot store what was prepared for the avatar in {0} ({1}); make the folder writable or free some space</source>
        <translation>impossible d&apos;enregistrer dans {0} ce qui a été préparé pour l&apos;avatar ({1})&#xa0;; autorisez l&apos;écriture dans le dossier ou libérez de l&apos;espace</translation>
    </message>
    <message>
        <source>{0} in {1} is not a plain file; {2}</source>
        <translation>{0} dans {1} n&apos;est pas un fichier ordinaire&#xa0;; {2}</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check that the file exists and is yours</source>
        <translation>impossible de lire {0} ({1})&#xa0;; vérifiez que le fichier existe et qu&apos;il vous appartient</translation>
    </message>
    <message>
        <source>{0} is not a file; choose an avatar&apos;s folder or its file</source>
        <translation>{0} n&apos;est pas un fichier&#xa0;; choisissez le dossier d&apos;un avatar ou son fichier</translation>
    </message>
    <message>
        <source>{0} is already there; choose another folder or remove it</source>
        <translation>{0} existe déjà&#xa0;; choisissez un autre dossier ou supprimez celui-ci</translation>
    </message>
    <message>
        <source>cannot write the avatar to {0} ({1}); free some space</source>
        <translation>impossible d&apos;écrire l&apos;avatar dans {0} ({1})&#xa0;; libérez de l&apos;espace</translation>
    </message>
    <message>
        <source>{0} frames need affines ({1}, 2, 3), got {2}</source>
        <translation>{0} images nécessitent des transformations affines ({1}, 2, 3), reçu&#xa0;: {2}</translation>
    </message>
    <message>
        <source>{0} is not a JPEG picture or damaged; get the package again</source>
        <translation>{0} n&apos;est pas une image JPEG ou est endommagé&#xa0;; récupérez à nouveau le paquet</translation>
    </message>
    <message>
        <source>{0} is {1} × {2} px, at most {3} px a side are allowed; get the package again with a smaller picture</source>
        <translation>{0} fait {1} × {2} px, au plus {3} px par côté sont autorisés&#xa0;; procurez-vous le paquet avec une image plus petite</translation>
    </message>
    <message>
        <source>{0} is damaged; get the package again</source>
        <translation>{0} est endommagé&#xa0;; récupérez à nouveau le paquet</translation>
    </message>
    <message>
        <source>{0} is no 8-bit grey PNG of {1} × {2} px; get the package again</source>
        <translation>{0} n&apos;est pas un PNG gris 8 bits de {1} × {2} px&#xa0;; récupérez à nouveau le paquet</translation>
    </message>
    <message>
        <source>{0} is damaged or empty; get the package again</source>
        <translation>{0} est endommagé ou vide&#xa0;; récupérez à nouveau le paquet</translation>
    </message>
    <message>
        <source>a picture of {0} cannot be stored as {1}</source>
        <translation>une image de {0} ne peut pas être enregistrée en {1}</translation>
    </message>
    <message>
        <source>{0} is not a PNG picture; get the package again</source>
        <translation>{0} n&apos;est pas une image PNG&#xa0;; récupérez à nouveau le paquet</translation>
    </message>
    <message>
        <source>{0} is a progressive or unusual JPEG; save it as a plain (baseline) JPEG and pack it again</source>
        <translation>{0} est un JPEG progressif ou inhabituel&#xa0;; enregistrez-le en JPEG simple (baseline) et recréez le paquet</translation>
    </message>
    <message>
        <source>a loop of {0} × {1} px cannot be used; want even sides of {2} to {3} px: scale the video and import it again</source>
        <translation>une boucle de {0} × {1} px n&apos;est pas utilisable&#xa0;; les côtés doivent être pairs et compris entre {2} et {3} px&#xa0;: redimensionnez la vidéo et importez-la à nouveau</translation>
    </message>
    <message>
        <source>a loop needs at least one frame</source>
        <translation>une boucle nécessite au moins une image</translation>
    </message>
    <message>
        <source>the frames of a loop must all have one size; render them again</source>
        <translation>les images d&apos;une boucle doivent toutes avoir la même taille&#xa0;; refaites leur rendu</translation>
    </message>
    <message>
        <source>a loop has at most {0} frames; shorten it</source>
        <translation>une boucle a au plus {0} images&#xa0;; raccourcissez-la</translation>
    </message>
    <message>
        <source>choose another file, or convert it to MP4.</source>
        <translation>choisissez un autre fichier ou convertissez-le en MP4.</translation>
    </message>
    <message>
        <source>has no pictures, only sound;</source>
        <translation>ne contient pas d&apos;images, seulement du son&#xa0;;</translation>
    </message>
    <message>
        <source>has pictures of {0} x {1} px;</source>
        <translation>contient des images de {0} x {1} px&#xa0;;</translation>
    </message>
    <message>
        <source>has no picture that can be read;</source>
        <translation>ne contient aucune image lisible&#xa0;;</translation>
    </message>
    <message>
        <source>changes the size of its pictures;</source>
        <translation>change la taille de ses images en cours de route&#xa0;;</translation>
    </message>
    <message>
        <source>convert it to one size.</source>
        <translation>convertissez-le à une taille unique.</translation>
    </message>
    <message>
        <source>cannot be found in {0};</source>
        <translation>est introuvable dans {0}&#xa0;;</translation>
    </message>
    <message>
        <source>is a folder, a device or a pipe;</source>
        <translation>est un dossier, un périphérique ou un tube&#xa0;;</translation>
    </message>
    <message>
        <source>has changed while it was read;</source>
        <translation>a changé pendant la lecture&#xa0;;</translation>
    </message>
    <message>
        <source>lasts longer than {0} minutes;</source>
        <translation>dure plus de {0} minutes&#xa0;;</translation>
    </message>
    <message>
        <source>is smaller than {0} px;</source>
        <translation>fait moins de {0} px&#xa0;;</translation>
    </message>
    <message>
        <source>choose a larger one.</source>
        <translation>choisissez plus grand.</translation>
    </message>
    <message>
        <source>is no video that can be read;</source>
        <translation>n&apos;est pas une vidéo lisible&#xa0;;</translation>
    </message>
    <message>
        <source>check its name.</source>
        <translation>vérifiez son nom.</translation>
    </message>
    <message>
        <source>is too large;</source>
        <translation>est d&apos;une taille excessive&#xa0;;</translation>
    </message>
    <message>
        <source>is damaged ({0}); it is used as far as it could be read.</source>
        <translation>contient des données endommagées ({0})&#xa0;; la partie lisible est utilisée.</translation>
    </message>
    <message>
        <source>Avatar {0}: {1}; where its face lies follows from its mouth and an average face.</source>
        <translation>Avatar {0}&#xa0;: {1}&#xa0;; la position de son visage est déduite de sa bouche et d&apos;un visage moyen.</translation>
    </message>
    <message>
        <source>the face networks are not installed</source>
        <translation>les réseaux de visage ne sont pas installés</translation>
    </message>
    <message>
        <source>no face is seen in it</source>
        <translation>aucun visage n&apos;y est visible</translation>
    </message>
    <message>
        <source>Avatar {0} has an alignment of shape {1}; import it again.</source>
        <translation>L&apos;avatar {0} a un alignement de forme {1}&#xa0;; importez-le à nouveau.</translation>
    </message>
    <message>
        <source>Avatar {0} has {1} loop frames but face crops of shape {2}; import it again.</source>
        <translation>L&apos;avatar {0} a {1} images de boucle mais des recadrages du visage de forme {2}&#xa0;; importez-le à nouveau.</translation>
    </message>
    <message>
        <source>the memory is closed</source>
        <translation>la mémoire est fermée</translation>
    </message>
    <message>
        <source>The program {0} is missing. {1}</source>
        <translation>Le programme {0} est absent. {1}</translation>
    </message>
    <message>
        <source>The Python package pyvirtualcam is missing. {0}</source>
        <translation>Le paquet Python pyvirtualcam est absent. {0}</translation>
    </message>
    <message>
        <source>{0} is missing. Install Lipcam again.</source>
        <translation>{0} est absent. Réinstallez Lipcam.</translation>
    </message>
    <message>
        <source>{0} cannot be started: {1}.</source>
        <translation>Impossible de démarrer {0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The camera cannot be used ({0}): {1}. {2}</source>
        <translation>La caméra ne peut pas être utilisée ({0})&#xa0;: {1}. {2}</translation>
    </message>
    <message>
        <source>A camera needs even sizes, not {0} × {1}.</source>
        <translation>Une caméra nécessite des dimensions paires, pas {0} × {1}.</translation>
    </message>
    <message>
        <source>the camera bridge ended with {0}</source>
        <translation>la passerelle de la caméra s&apos;est terminée avec {0}</translation>
    </message>
    <message>
        <source>{0} opened with {1} px</source>
        <translation>{0} est ouvert avec {1} px</translation>
    </message>
    <message>
        <source>There is no memory to share pictures with the camera ({0}). Close other programs or choose a smaller picture.</source>
        <translation>Il n&apos;y a pas de mémoire pour partager des images avec la caméra ({0}). Fermez d&apos;autres programmes ou choisissez une image plus petite.</translation>
    </message>
    <message>
        <source>The camera {0} is closed. Start it again.</source>
        <translation>La caméra {0} est fermée. Redémarrez-la.</translation>
    </message>
    <message>
        <source>the camera&apos;s driver does not answer</source>
        <translation>le pilote de la caméra ne répond pas</translation>
    </message>
    <message>
        <source>the camera bridge talks nonsense ({0})</source>
        <translation>la passerelle de la caméra envoie des données incohérentes ({0})</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>aucune raison indiquée</translation>
    </message>
    <message>
        <source>what was whole until then is in {0}</source>
        <translation>ce qui était complet jusque-là se trouve dans {0}</translation>
    </message>
    <message>
        <source>the recording has ended ({0}); {1}. Check the disk and record again</source>
        <translation>l&apos;enregistrement s&apos;est arrêté ({0})&#xa0;; {1}. Vérifiez le disque et enregistrez à nouveau</translation>
    </message>
    <message>
        <source>all names beside it are taken</source>
        <translation>tous les noms voisins sont déjà pris</translation>
    </message>
    <message>
        <source>nothing could be kept</source>
        <translation>rien n&apos;a pu être conservé</translation>
    </message>
    <message>
        <source>the disk is full and the recording has ended; {0}. Free some space or choose another folder, then record again</source>
        <translation>le disque est plein et l&apos;enregistrement s&apos;est arrêté&#xa0;; {0}. Libérez de l&apos;espace ou choisissez un autre dossier, puis enregistrez à nouveau</translation>
    </message>
    <message>
        <source>a recording of {0} × {1} px needs even sides; choose another size</source>
        <translation>un enregistrement de {0} × {1} px nécessite des côtés pairs&#xa0;; choisissez une autre taille</translation>
    </message>
    <message>
        <source>want pictures of {0} px, got {1}</source>
        <translation>images de {0} px attendues, images de {1} px reçues</translation>
    </message>
    <message>
        <source>the recording {0} has ended; begin a new one</source>
        <translation>l&apos;enregistrement {0} est terminé&#xa0;; commencez-en un nouveau</translation>
    </message>
    <message>
        <source>cannot write {0} ({1}); choose another folder or make this one writable</source>
        <translation>impossible d&apos;écrire {0} ({1})&#xa0;; choisissez un autre dossier ou autorisez l&apos;écriture dans celui-ci</translation>
    </message>
    <message>
        <source>{0} stays as it is; the recording is in {1}.</source>
        <translation>{0} reste tel quel&#xa0;; l&apos;enregistrement se trouve dans {1}.</translation>
    </message>
    <message>
        <source>OBS Studio is not installed.</source>
        <translation>OBS Studio n&apos;est pas installé.</translation>
    </message>
    <message>
        <source>Unity Capture is not installed.</source>
        <translation>Unity Capture n&apos;est pas installé.</translation>
    </message>
    <message>
        <source>OBS Virtual Camera</source>
        <translation>OBS Virtual Camera</translation>
    </message>
    <message>
        <source>Unity Capture exists only on Windows.</source>
        <translation>Unity Capture n&apos;existe que sous Windows.</translation>
    </message>
    <message>
        <source>Unity Video Capture</source>
        <translation>Unity Video Capture</translation>
    </message>
    <message>
        <source>OBS&apos;s own camera exists only on Windows and macOS.</source>
        <translation>La caméra propre à OBS n&apos;existe que sous Windows et macOS.</translation>
    </message>
    <message>
        <source>Lipcam AI avatar</source>
        <translation>Lipcam AI avatar</translation>
    </message>
    <message>
        <source>{0} (PipeWire, no driver needed)</source>
        <translation>{0} (PipeWire, sans pilote)</translation>
    </message>
    <message>
        <source>PipeWire runs without a session manager, so no program would be linked to the camera.</source>
        <translation>PipeWire fonctionne sans gestionnaire de session, donc aucun programme ne serait relié à la caméra.</translation>
    </message>
    <message>
        <source>Start one: systemctl --user start wireplumber (sudo apt install wireplumber)</source>
        <translation>Démarrez-en un&#xa0;: systemctl --user start wireplumber (sudo apt install wireplumber)</translation>
    </message>
    <message>
        <source>The PipeWire camera has stopped ({0}). {1}</source>
        <translation>La caméra PipeWire s&apos;est arrêtée ({0}). {1}</translation>
    </message>
    <message>
        <source>other programs will see “</source>
        <translation>les autres programmes verront “</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>elle a été fermée</translation>
    </message>
    <message>
        <source>Install it (Debian/Ubuntu: sudo apt install pipewire wireplumber) and log in again.</source>
        <translation>Installez-le (Debian/Ubuntu&#xa0;: sudo apt install pipewire wireplumber) et reconnectez-vous.</translation>
    </message>
    <message>
        <source>Start it: systemctl --user start pipewire wireplumber (if they are not installed: sudo apt install pipewire wireplumber).</source>
        <translation>Démarrez-le&#xa0;: systemctl --user start pipewire wireplumber (s&apos;ils ne sont pas installés&#xa0;: sudo apt install pipewire wireplumber).</translation>
    </message>
    <message>
        <source>Restart it: systemctl --user restart pipewire wireplumber</source>
        <translation>Redémarrez-le&#xa0;: systemctl --user restart pipewire wireplumber</translation>
    </message>
    <message>
        <source>The PipeWire server does not answer ({0}). {1}</source>
        <translation>Le serveur PipeWire ne répond pas ({0}). {1}</translation>
    </message>
    <message>
        <source>A PipeWire camera exists only on Linux. Choose another camera.</source>
        <translation>La caméra PipeWire n&apos;existe que sous Linux. Choisissez une autre caméra.</translation>
    </message>
    <message>
        <source>PipeWire&apos;s library lacks files that belong to it. {0}</source>
        <translation>Il manque des fichiers à la bibliothèque de PipeWire. {0}</translation>
    </message>
    <message>
        <source>PipeWire&apos;s library is missing ({0}). {1}</source>
        <translation>La bibliothèque de PipeWire est absente ({0}). {1}</translation>
    </message>
    <message>
        <source>no answer within {0} s</source>
        <translation>pas de réponse en {0} s</translation>
    </message>
    <message>
        <source>PipeWire&apos;s thread cannot be started. Restart Lipcam.</source>
        <translation>Impossible de démarrer le thread de PipeWire. Redémarrez Lipcam.</translation>
    </message>
    <message>
        <source>the node did not appear within {0} s</source>
        <translation>le nœud n&apos;est pas apparu en {0} s</translation>
    </message>
    <message>
        <source>PipeWire refused the camera: {0}. {1}</source>
        <translation>PipeWire a refusé la caméra&#xa0;: {0}. {1}</translation>
    </message>
    <message>
        <source>{0} is a folder; name a file in it, or choose another, like {1}</source>
        <translation>{0} est un dossier&#xa0;; indiquez un fichier à l&apos;intérieur ou choisissez autre chose, par exemple {1}</translation>
    </message>
    <message>
        <source>{0} is a device or a pipe; choose another name, like {1}</source>
        <translation>{0} est un périphérique ou un tube&#xa0;; choisissez un autre nom, par exemple {1}</translation>
    </message>
    <message>
        <source>{0} is the sound itself and would be overwritten. Choose another name.</source>
        <translation>{0} est le son lui-même et serait écrasé. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another name or folder.</source>
        <translation>Impossible d&apos;écrire {0} ({1})&#xa0;; choisissez un autre nom ou un autre dossier.</translation>
    </message>
    <message>
        <source>auto, window, pipewire, v4l2loopback, obs, unitycapture, file:talk.mp4, none</source>
        <translation>auto, window, pipewire, v4l2loopback, obs, unitycapture, file:talk.mp4, none</translation>
    </message>
    <message>
        <source>Window only (no camera)</source>
        <translation>Fenêtre seule (sans caméra)</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>Vouliez-vous dire {0}&#xa0;?</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Choisissez parmi&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The library {0} is missing; install it with: sudo apt install libpulse0</source>
        <translation>La bibliothèque {0} est absente&#xa0;; installez-la avec&#xa0;: sudo apt install libpulse0</translation>
    </message>
    <message>
        <source>Lipcam: camera check</source>
        <translation>Lipcam&#xa0;: vérification de la caméra</translation>
    </message>
    <message>
        <source>inotify exists only on Linux</source>
        <translation>inotify n&apos;existe que sous Linux</translation>
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
        <translation>ce FFmpeg ne peut pas lire de caméras ({0})</translation>
    </message>
    <message>
        <source>{0} does not offer itself to readers</source>
        <translation>{0} ne se propose pas aux lecteurs</translation>
    </message>
    <message>
        <source>{0} has stopped giving pictures</source>
        <translation>{0} ne fournit plus d&apos;images</translation>
    </message>
    <message>
        <source>This computer cannot check it by itself: choose the camera in the call program and look at its preview.</source>
        <translation>Cet ordinateur ne peut pas le vérifier lui-même&#xa0;: choisissez la caméra dans le programme d&apos;appel et regardez son aperçu.</translation>
    </message>
    <message>
        <source>Close the other program that uses this camera, then check again.</source>
        <translation>Fermez l&apos;autre programme qui utilise cette caméra, puis vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>“{0}” is not a camera that other programs can see.</source>
        <translation>«&#xa0;{0}&#xa0;» n&apos;est pas une caméra visible par d&apos;autres programmes.</translation>
    </message>
    <message>
        <source>There is no virtual camera yet, so other programs cannot see the avatar.</source>
        <translation>Il n&apos;y a pas encore de caméra virtuelle, donc les autres programmes ne voient pas l&apos;avatar.</translation>
    </message>
    <message>
        <source>Choose another camera.</source>
        <translation>Choisissez une autre caméra.</translation>
    </message>
    <message>
        <source>Another program cannot read “{0}” ({1}).</source>
        <translation>Un autre programme ne peut pas lire «&#xa0;{0}&#xa0;» ({1}).</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>La vérification a été arrêtée.</translation>
    </message>
    <message>
        <source>Another program saw {0} pictures of “{1}”: {2}, {3} a second{4}.</source>
        <translation>Un autre programme a vu {0} images de «&#xa0;{1}&#xa0;»&#xa0;: {2}, {3} par seconde{4}.</translation>
    </message>
    <message>
        <source>{0} of the camera “{1}” arrived in another program.</source>
        <translation>Reçu de la caméra «&#xa0;{1}&#xa0;» dans un autre programme&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Close programs that use the camera, then check again. If it stays: log out and in again, or choose another camera.</source>
        <translation>Fermez les programmes qui utilisent la caméra, puis vérifiez à nouveau. Si cela persiste&#xa0;: déconnectez-vous et reconnectez-vous, ou choisissez une autre caméra.</translation>
    </message>
    <message>
        <source>Pictures arrive, but their colours are off by up to {0} of 255.</source>
        <translation>Les images arrivent, mais leurs couleurs s&apos;écartent jusqu&apos;à {0} sur 255.</translation>
    </message>
    <message>
        <source>Close programs that send to the same camera, then check again. If it stays, choose another camera.</source>
        <translation>Fermez les programmes qui envoient à la même caméra, puis vérifiez à nouveau. Si cela persiste, choisissez une autre caméra.</translation>
    </message>
    <message>
        <source>Pictures arrive in another size: {0}, not {1}.</source>
        <translation>Les images arrivent dans une autre taille&#xa0;: {0}, et non {1}.</translation>
    </message>
    <message>
        <source>Close programs that read the camera, then check again.</source>
        <translation>Fermez les programmes qui lisent la caméra, puis vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>The same picture arrives again and again.</source>
        <translation>La même image arrive sans cesse.</translation>
    </message>
    <message>
        <source>Close programs that send to the same camera, then check again.</source>
        <translation>Fermez les programmes qui envoient à la même caméra, puis vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>That is fewer pictures a second than were sent: close other programs.</source>
        <translation>C&apos;est moins d&apos;images par seconde qu&apos;il n&apos;en a été envoyé&#xa0;: fermez d&apos;autres programmes.</translation>
    </message>
    <message>
        <source>, the colours right</source>
        <translation>, couleurs exactes</translation>
    </message>
    <message>
        <source>The camera {0} is not there.</source>
        <translation>La caméra {0} n&apos;est pas là.</translation>
    </message>
    <message>
        <source>There is no camera {0}. {1}</source>
        <translation>Il n&apos;y a pas de caméra {0}. {1}</translation>
    </message>
    <message>
        <source>Best available camera</source>
        <translation>Meilleure caméra disponible</translation>
    </message>
    <message>
        <source>No camera could be opened.
</source>
        <translation>Aucune caméra n&apos;a pu être ouverte.
</translation>
    </message>
    <message>
        <source>There is no camera {0} on this system. Choose one of: {1}.</source>
        <translation>Il n&apos;y a pas de caméra {0} sur ce système. Choisissez parmi&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Which file? Write the choice as file:PATH, e.g. file:talk.mp4.</source>
        <translation>Quel fichier&#xa0;? Indiquez le choix sous la forme file:PATH, par exemple file:talk.mp4.</translation>
    </message>
    <message>
        <source>Install it again: pip install -e &apos;.[camera]&apos; (or run python run.py).</source>
        <translation>Réinstallez-le&#xa0;: pip install -e &apos;.[camera]&apos; (ou lancez python run.py).</translation>
    </message>
    <message>
        <source>Try again; if it stays, choose another camera (“window” always works).</source>
        <translation>Réessayez&#xa0;; si cela persiste, choisissez une autre caméra («&#xa0;window&#xa0;» fonctionne toujours).</translation>
    </message>
    <message>
        <source>Install and load the driver: sudo apt install v4l2loopback-dkms &amp;&amp; {0}</source>
        <translation>Installez et chargez le pilote&#xa0;: sudo apt install v4l2loopback-dkms &amp;&amp; {0}</translation>
    </message>
    <message>
        <source>Close the other program that sends pictures to this camera.</source>
        <translation>Fermez l&apos;autre programme qui envoie des images à cette caméra.</translation>
    </message>
    <message>
        <source>Close the program that still reads the camera, or choose the size that it reads.</source>
        <translation>Fermez le programme qui lit encore la caméra ou choisissez la taille qu&apos;il lit.</translation>
    </message>
    <message>
        <source>Install OBS Studio (obsproject.com). On macOS start it once, allow its system extension, press Start Virtual Camera and stop it again; on Windows installing is enough.</source>
        <translation>Installez OBS Studio (obsproject.com). Sous macOS, démarrez-le une fois, autorisez son extension système, appuyez sur «&#xa0;Démarrer la caméra virtuelle&#xa0;», puis arrêtez-la&#xa0;; sous Windows, l&apos;installation suffit.</translation>
    </message>
    <message>
        <source>Stop the virtual camera in OBS and in every other program, then try again.</source>
        <translation>Arrêtez la caméra virtuelle dans OBS et dans tous les autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>another program sends pictures to it</source>
        <translation>un autre programme y envoie des images</translation>
    </message>
    <message>
        <source>you may not open it</source>
        <translation>ouverture non autorisée</translation>
    </message>
    <message>
        <source>Another program already sends pictures to {0}.</source>
        <translation>Un autre programme envoie déjà des images à {0}.</translation>
    </message>
    <message>
        <source>The driver v4l2loopback is loaded but has no device.</source>
        <translation>Le pilote v4l2loopback est chargé mais n&apos;a aucun périphérique.</translation>
    </message>
    <message>
        <source>Load it again: sudo modprobe -r v4l2loopback &amp;&amp; {0}</source>
        <translation>Rechargez-le&#xa0;: sudo modprobe -r v4l2loopback &amp;&amp; {0}</translation>
    </message>
    <message>
        <source>The driver v4l2loopback is not loaded.</source>
        <translation>Le pilote v4l2loopback n&apos;est pas chargé.</translation>
    </message>
    <message>
        <source>v4l2loopback exists only on Linux.</source>
        <translation>v4l2loopback n&apos;existe que sous Linux.</translation>
    </message>
    <message>
        <source>You may not open {0}.</source>
        <translation>Vous n&apos;êtes pas autorisé à ouvrir {0}.</translation>
    </message>
    <message>
        <source>The camera was opened for {0} × {1} px but was sent a picture of {2} × {3} px.</source>
        <translation>La caméra a été ouverte pour {0} × {1} px mais a reçu une image de {2} × {3} px.</translation>
    </message>
    <message>
        <source>The camera “{0}” is closed. Start it again.</source>
        <translation>La caméra «&#xa0;{0}&#xa0;» est fermée. Redémarrez-la.</translation>
    </message>
    <message>
        <source>the patch {0} at {1} leaves a frame of {2}</source>
        <translation>le recadrage {0} à {1} sort d&apos;une image de {2}</translation>
    </message>
    <message>
        <source>the avatar has {0} frames, affines {1} and a mask {2}</source>
        <translation>l&apos;avatar a {0} images, des transformations affines {1} et un masque {2}</translation>
    </message>
    <message>
        <source>a picture of {0} × {1} px needs even sides</source>
        <translation>une image de {0} × {1} px nécessite des côtés pairs</translation>
    </message>
    <message>
        <source>the patch is {0}, the mask is {1}</source>
        <translation>le recadrage est {0}, le masque est {1}</translation>
    </message>
    <message>
        <source>want one size, got {0}, {1} and {2}</source>
        <translation>une seule taille attendue, {0}, {1} et {2} reçues</translation>
    </message>
    <message>
        <source>The setting {0} cannot be changed like this.</source>
        <translation>Le réglage {0} ne peut pas être modifié ainsi.</translation>
    </message>
    <message>
        <source>{0} It is not tried again by itself: stop and start after that.</source>
        <translation>{0} Aucune nouvelle tentative automatique&#xa0;: ensuite, arrêtez et redémarrez.</translation>
    </message>
    <message>
        <source>The camera does not answer. Choose another camera.</source>
        <translation>La caméra ne répond pas. Choisissez une autre caméra.</translation>
    </message>
    <message>
        <source>The camera {0} does not answer. Choose another camera.</source>
        <translation>La caméra {0} ne répond pas. Choisissez une autre caméra.</translation>
    </message>
    <message>
        <source>{0} does not take pictures any more.</source>
        <translation>{0} n&apos;accepte plus d&apos;images.</translation>
    </message>
    <message>
        <source>It is to go on in a further file.</source>
        <translation>L&apos;enregistrement doit se poursuivre dans un autre fichier.</translation>
    </message>
    <message>
        <source>The disk of {0} or {1} does not answer. Choose other files.</source>
        <translation>Le disque de {0} ou de {1} ne répond pas. Choisissez d&apos;autres fichiers.</translation>
    </message>
    <message>
        <source>The avatar&apos;s disk does not answer.</source>
        <translation>Le disque de l&apos;avatar ne répond pas.</translation>
    </message>
    <message>
        <source>a stored matte has another size than the others</source>
        <translation>un masque de détourage enregistré n&apos;a pas la même taille que les autres</translation>
    </message>
    <message>
        <source>a stored matte is damaged ({0})</source>
        <translation>un masque de détourage enregistré est endommagé ({0})</translation>
    </message>
    <message>
        <source>they are for another loop</source>
        <translation>ils correspondent à une autre boucle</translation>
    </message>
    <message>
        <source>they are cut off</source>
        <translation>ils sont tronqués</translation>
    </message>
    <message>
        <source>their background is another</source>
        <translation>leur arrière-plan est différent</translation>
    </message>
    <message>
        <source>their background is damaged</source>
        <translation>leur arrière-plan est endommagé</translation>
    </message>
    <message>
        <source>what is person in the avatar cannot be kept in {0} ({1}); free some space, or it is found anew at each start</source>
        <translation>le contour de la personne de l&apos;avatar ne peut pas être conservé dans {0} ({1})&#xa0;; libérez de l&apos;espace, sinon il est recalculé à chaque démarrage</translation>
    </message>
    <message>
        <source>nobody is seen in this avatar&apos;s loop, so its background must stay</source>
        <translation>personne n&apos;est visible dans la boucle de cet avatar, son arrière-plan doit donc rester</translation>
    </message>
    <message>
        <source>{0} is another network: want one picture of {1}</source>
        <translation>{0} est un autre réseau&#xa0;: attendu, un réseau avec une image de {1}</translation>
    </message>
    <message>
        <source>{0} is too large for this network; install Lipcam again</source>
        <translation>{0} est trop grand pour ce réseau&#xa0;; réinstallez Lipcam</translation>
    </message>
    <message>
        <source>the network for backgrounds cannot be read ({0}: {1}); install Lipcam again</source>
        <translation>impossible de lire le réseau des arrière-plans ({0}&#xa0;: {1})&#xa0;; réinstallez Lipcam</translation>
    </message>
    <message>
        <source>the network for backgrounds failed: {0}</source>
        <translation>le réseau des arrière-plans a échoué&#xa0;: {0}</translation>
    </message>
    <message>
        <source>choose a file.</source>
        <translation>choisissez un fichier.</translation>
    </message>
    <message>
        <source>try again.</source>
        <translation>réessayez.</translation>
    </message>
    <message>
        <source>cut it.</source>
        <translation>raccourcissez-le.</translation>
    </message>
    <message>
        <source>sudo modprobe v4l2loopback exclusive_caps=1 card_label=&quot;{0}&quot;</source>
        <translation>sudo modprobe v4l2loopback exclusive_caps=1 card_label=&quot;{0}&quot;</translation>
    </message>
    <message>
        <source>Install Unity Capture (github.com/schellingb/UnityCapture): run its InstallCustomName.bat as administrator and enter the name {0}.</source>
        <translation>Installez Unity Capture (github.com/schellingb/UnityCapture)&#xa0;: exécutez son InstallCustomName.bat en tant qu&apos;administrateur et saisissez le nom {0}.</translation>
    </message>
    <message>
        <source>our own bridge sends pictures to it</source>
        <translation>notre propre passerelle y envoie des images</translation>
    </message>
    <message>
        <source>mattes of {0} are not for a loop of {1}</source>
        <translation>les masques de détourage de {0} ne conviennent pas à une boucle de {1}</translation>
    </message>
    <message>
        <source>the badge is for {0}, the picture is {1}</source>
        <translation>l&apos;étiquette est prévue pour {0}, l&apos;image est {1}</translation>
    </message>
    <message>
        <source>the letters in {0} cannot be used ({1}); install Lipcam again</source>
        <translation>les lettres de {0} sont inutilisables ({1})&#xa0;; réinstallez Lipcam</translation>
    </message>
    <message>
        <source>open it in a picture program and save it as JPEG or PNG, or choose another picture</source>
        <translation>ouvrez-la dans un programme d&apos;images et enregistrez-la en JPEG ou PNG, ou choisissez une autre image</translation>
    </message>
    <message>
        <source>choose another picture</source>
        <translation>choisissez une autre image</translation>
    </message>
    <message>
        <source>{0} is not a JPEG, PNG, WebP or BMP picture; {1}</source>
        <translation>{0} n&apos;est pas une image JPEG, PNG, WebP ou BMP&#xa0;; {1}</translation>
    </message>
    <message>
        <source>the picture {0} is {1} × {2} px; {3}</source>
        <translation>l&apos;image {0} fait {1} × {2} px&#xa0;; {3}</translation>
    </message>
    <message>
        <source>the picture {0} is {1} × {2} px, which is too large; save it smaller, or choose another picture</source>
        <translation>l&apos;image {0} fait {1} × {2} px, c&apos;est trop grand&#xa0;; enregistrez-la plus petite ou choisissez une autre image</translation>
    </message>
    <message>
        <source>the background {0} is not a file; {1}</source>
        <translation>l&apos;arrière-plan {0} n&apos;est pas un fichier&#xa0;; {1}</translation>
    </message>
    <message>
        <source>the picture {0} has more than {1} MB; {2}</source>
        <translation>l&apos;image {0} dépasse {1} MB&#xa0;; {2}</translation>
    </message>
    <message>
        <source>the background picture {0} cannot be read ({1}); check that it is still there, or choose another picture</source>
        <translation>impossible de lire l&apos;image d&apos;arrière-plan {0} ({1})&#xa0;; vérifiez qu&apos;elle est toujours là ou choisissez une autre image</translation>
    </message>
    <message>
        <source>the JPEG {0} is made of too many scans; {1}</source>
        <translation>le JPEG {0} est fait de trop de passes&#xa0;; {1}</translation>
    </message>
    <message>
        <source>the picture {0} is damaged; {1}</source>
        <translation>l&apos;image {0} est endommagée&#xa0;; {1}</translation>
    </message>
    <message>
        <source>The avatar&apos;s own background is shown: {0}</source>
        <translation>L&apos;arrière-plan propre à l&apos;avatar est affiché&#xa0;: {0}</translation>
    </message>
    <message>
        <source>It is opened again as soon as it is there.</source>
        <translation>Réouverture dès son retour.</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>{0} est de retour.</translation>
    </message>
    <message>
        <source>Close Lipcam and start it again; if it happens again, report it with the log.</source>
        <translation>Fermez Lipcam et relancez-le&#xa0;; si cela se reproduit, signalez-le en joignant le journal.</translation>
    </message>
    <message>
        <source>The delay is {0} ms: {1} ms cannot be kept here.</source>
        <translation>Le délai est de {0} ms&#xa0;: {1} ms ne peuvent pas être tenues ici.</translation>
    </message>
    <message>
        <source>Close programs that keep the processor busy.</source>
        <translation>Fermez les programmes qui occupent le processeur.</translation>
    </message>
    <message>
        <source>The delay is {0} ms now, as asked.</source>
        <translation>Le délai est maintenant de {0} ms, comme demandé.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({0}: {1}).</source>
        <translation>Une erreur inattendue s&apos;est produite ({0}&#xa0;: {1}).</translation>
    </message>
    <message>
        <source>Start again; if it happens again, report it with the log file.</source>
        <translation>Recommencez&#xa0;; si cela se reproduit, signalez-le en joignant le fichier journal.</translation>
    </message>
    <message>
        <source>The graphics card is out of memory.</source>
        <translation>La carte graphique n&apos;a plus de mémoire libre.</translation>
    </message>
    <message>
        <source>Close other programs that use it.</source>
        <translation>Fermez les autres programmes qui l&apos;utilisent.</translation>
    </message>
    <message>
        <source>{0} does not answer. {1}</source>
        <translation>{0} ne répond pas. {1}</translation>
    </message>
    <message>
        <source>The background of {0} is being cut out; it is replaced in a minute.</source>
        <translation>L&apos;arrière-plan de {0} est en cours de détourage&#xa0;; il sera remplacé dans une minute.</translation>
    </message>
    <message>
        <source>That is done once for each avatar; just go on.</source>
        <translation>Cela se fait une fois par avatar&#xa0;; continuez simplement.</translation>
    </message>
    <message>
        <source>The avatar&apos;s own background stays: {0}</source>
        <translation>L&apos;arrière-plan propre à l&apos;avatar reste&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The background is replaced now.</source>
        <translation>L&apos;arrière-plan est maintenant remplacé.</translation>
    </message>
    <message>
        <source>Check that it is plugged in and switched on, or choose another microphone.</source>
        <translation>Vérifiez qu&apos;il est branché et allumé, ou choisissez un autre micro.</translation>
    </message>
    <message>
        <source>The microphone {0} does not answer. {1}</source>
        <translation>Le micro {0} ne répond pas. {1}</translation>
    </message>
    <message>
        <source>The sound file has ended.</source>
        <translation>Le fichier audio est terminé.</translation>
    </message>
    <message>
        <source>Start again or choose another sound.</source>
        <translation>Recommencez ou choisissez un autre son.</translation>
    </message>
    <message>
        <source>{0} has stopped delivering sound.</source>
        <translation>{0} ne fournit plus de son.</translation>
    </message>
    <message>
        <source>It is not known who reads the camera.</source>
        <translation>On ne sait pas qui lit la caméra.</translation>
    </message>
    <message>
        <source>Choose a folder on a faster disk, or close other programs.</source>
        <translation>Choisissez un dossier sur un disque plus rapide ou fermez d&apos;autres programmes.</translation>
    </message>
    <message>
        <source>The disk of {0} does not answer; what it has is playable.</source>
        <translation>Le disque de {0} ne répond pas&#xa0;; ce qu&apos;il contient est lisible.</translation>
    </message>
    <message>
        <source>Choose another folder, then record again.</source>
        <translation>Choisissez un autre dossier, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>The picture has another size; the recording goes on in {0}.</source>
        <translation>L&apos;image a une autre taille&#xa0;; l&apos;enregistrement continue dans {0}.</translation>
    </message>
    <message>
        <source>There is no picture to record.</source>
        <translation>Il n&apos;y a pas d&apos;image à enregistrer.</translation>
    </message>
    <message>
        <source>Start first.</source>
        <translation>Démarrez d&apos;abord.</translation>
    </message>
    <message>
        <source>{0} is being recorded.</source>
        <translation>{0} est en cours d&apos;enregistrement.</translation>
    </message>
    <message>
        <source>Stop that first.</source>
        <translation>Arrêtez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>A recording needs the name of a file, like talk.mp4.</source>
        <translation>Un enregistrement nécessite un nom de fichier, comme talk.mp4.</translation>
    </message>
    <message>
        <source>The disk is too slow: the recording lacks pictures.</source>
        <translation>Le disque est trop lent&#xa0;: il manque des images à l&apos;enregistrement.</translation>
    </message>
    <message>
        <source>{0} lacks {1}: the disk was too slow.</source>
        <translation>Il manque {1} dans {0}&#xa0;: le disque était trop lent.</translation>
    </message>
    <message>
        <source>{0} plays no more; the picture goes on without it.</source>
        <translation>{0} ne joue plus rien&#xa0;; l&apos;image continue sans le son.</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>pas encore demandé</translation>
    </message>
    <message>
        <source>The voice cannot go to {0}; choose auto or device:&lt;name of an output&gt;.</source>
        <translation>La voix ne peut pas être envoyée à {0}&#xa0;; choisissez auto ou device:&lt;nom d&apos;une sortie&gt;.</translation>
    </message>
    <message>
        <source>Install VB-CABLE (vb-audio.com/Cable), start the computer again, and start Lipcam.</source>
        <translation>Installez VB-CABLE (vb-audio.com/Cable), redémarrez l&apos;ordinateur, puis lancez Lipcam.</translation>
    </message>
    <message>
        <source>Install BlackHole 2ch (existential.audio/blackhole), and start Lipcam again.</source>
        <translation>Installez BlackHole 2ch (existential.audio/blackhole), puis relancez Lipcam.</translation>
    </message>
    <message>
        <source>There is no cable that could carry the voice, so calls hear it before the lips move. {0}</source>
        <translation>Il n&apos;y a pas de câble audio virtuel pour transporter la voix&#xa0;: dans les appels, on l&apos;entend donc avant que les lèvres bougent. {0}</translation>
    </message>
    <message>
        <source>The Lipcam microphone needs ALSA&apos;s plug-in for the sound server; install it with: sudo apt install libasound2-plugins</source>
        <translation>Le micro Lipcam nécessite le module ALSA pour le serveur de son&#xa0;; installez-le avec&#xa0;: sudo apt install libasound2-plugins</translation>
    </message>
    <message>
        <source>The output {0} for the voice is not there. Plug it in, or choose another one.</source>
        <translation>La sortie {0} pour la voix n&apos;est pas là. Branchez-la ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Lipcam voice (for its microphone)</source>
        <translation>Voix de Lipcam (pour son micro)</translation>
    </message>
    <message>
        <source>A Lipcam microphone needs the sound server&apos;s program pactl; install it with: sudo apt install pulseaudio-utils</source>
        <translation>Un micro Lipcam nécessite le programme pactl du serveur de son&#xa0;; installez-le avec&#xa0;: sudo apt install pulseaudio-utils</translation>
    </message>
    <message>
        <source>The sound server does not make the {0}. Check that PipeWire (with pipewire-pulse) or PulseAudio runs, and start again.</source>
        <translation>Le serveur de son ne crée pas le périphérique {0}. Vérifiez que PipeWire (avec pipewire-pulse) ou PulseAudio fonctionne, puis recommencez.</translation>
    </message>
    <message>
        <source>Another program hears “{0}” {1} earlier than the picture.</source>
        <translation>Un autre programme entend «&#xa0;{0}&#xa0;» {1} plus tôt que l&apos;image.</translation>
    </message>
    <message>
        <source>Close programs that use much of the processor, and check again.</source>
        <translation>Fermez les programmes qui utilisent beaucoup le processeur, puis vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>Another program hears “{0}” {1} later than the picture.</source>
        <translation>Un autre programme entend «&#xa0;{0}&#xa0;» {1} plus tard que l&apos;image.</translation>
    </message>
    <message>
        <source>waiting for the user</source>
        <translation>en attente de l&apos;utilisateur</translation>
    </message>
    <message>
        <source>waiting for user</source>
        <translation>waiting for user</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>Le disque ne répond pas.</translation>
    </message>
    <message>
        <source>Choose another one, or check that the disk is there.</source>
        <translation>Choisissez-en un autre ou vérifiez que le disque est bien là.</translation>
    </message>
    <message>
        <source>The lip engine does not get ready.</source>
        <translation>Le moteur labial n&apos;arrive pas à démarrer.</translation>
    </message>
    <message>
        <source>Choose another engine.</source>
        <translation>Choisissez un autre moteur.</translation>
    </message>
    <message>
        <source>If it happens again, choose another engine or close other programs.</source>
        <translation>Si cela se reproduit, choisissez un autre moteur ou fermez d&apos;autres programmes.</translation>
    </message>
    <message>
        <source>Back in a moment</source>
        <translation>De retour dans un instant</translation>
    </message>
    <message>
        <source>The source {0} cannot be recorded (error {1}).</source>
        <translation>La source {0} ne peut pas être enregistrée (erreur {1}).</translation>
    </message>
    <message>
        <source>It is not known which microphone is heard.</source>
        <translation>On ne sait pas quel microphone est entendu.</translation>
    </message>
    <message>
        <source>The lip engine is stuck.</source>
        <translation>Le moteur des lèvres est bloqué.</translation>
    </message>
    <message>
        <source>The idle picture is shown and the engine is built anew.</source>
        <translation>L&apos;image de repos est affichée et le moteur est reconstruit.</translation>
    </message>
    <message>
        <source>Another Lipcam is busy with {0}; wait until it has ended.</source>
        <translation>Une autre instance de Lipcam travaille avec {0}&#xa0;; attendez qu&apos;elle ait terminé.</translation>
    </message>
    <message>
        <source>{0} cannot be written in ({1}).</source>
        <translation>Impossible d&apos;écrire dans {0} ({1}).</translation>
    </message>
    <message>
        <source>a plain name of a file</source>
        <translation>un simple nom de fichier</translation>
    </message>
    <message>
        <source>no public file</source>
        <translation>aucun fichier public</translation>
    </message>
    <message>
        <source>is not {0}: this list needs another version of Lipcam</source>
        <translation>n&apos;est pas {0}&#xa0;: cette liste nécessite une autre version de Lipcam</translation>
    </message>
    <message>
        <source>names an id twice</source>
        <translation>mentionne deux fois un identifiant</translation>
    </message>
    <message>
        <source>is empty or names a file twice</source>
        <translation>est vide ou mentionne deux fois un fichier</translation>
    </message>
    <message>
        <source>is not the address of a page</source>
        <translation>n&apos;est pas l&apos;adresse d&apos;une page</translation>
    </message>
    <message>
        <source>is not a list of ids</source>
        <translation>n&apos;est pas une liste d&apos;identifiants</translation>
    </message>
    <message>
        <source>is a name that is taken on some system</source>
        <translation>est un nom réservé sur certains systèmes</translation>
    </message>
    <message>
        <source>must be known where the checksum is</source>
        <translation>doit être indiqué quand la somme de contrôle l&apos;est</translation>
    </message>
    <message>
        <source>is not a path inside a repository</source>
        <translation>n&apos;est pas un chemin dans un dépôt</translation>
    </message>
    <message>
        <source>is not a repository</source>
        <translation>n&apos;est pas un dépôt</translation>
    </message>
    <message>
        <source>is not one line of plain text</source>
        <translation>n&apos;est pas une seule ligne de texte simple</translation>
    </message>
    <message>
        <source>see `lipcam models list`</source>
        <translation>voir `lipcam models list`</translation>
    </message>
    <message>
        <source>There is no model {0}, {1}.</source>
        <translation>Il n&apos;y a pas de modèle {0}, {1}.</translation>
    </message>
    <message>
        <source>{0} is too large to be a list of models. {1}</source>
        <translation>{0} est trop grand pour être une liste de modèles. {1}</translation>
    </message>
    <message>
        <source>The list of models {0} cannot be read ({1}). {2}</source>
        <translation>Impossible de lire la liste de modèles {0} ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} is not a valid list of models ({1}). {2}</source>
        <translation>{0} n&apos;est pas une liste de modèles valide ({1}). {2}</translation>
    </message>
    <message>
        <source>is not one of </source>
        <translation>ne fait pas partie des valeurs </translation>
    </message>
    <message>
        <source>lets {0} need {1}, which is no other model</source>
        <translation>indique que {0} nécessite {1}, qui n&apos;est pas un autre modèle de la liste</translation>
    </message>
    <message>
        <source>{0} does not say how large {1} is; not fetched.</source>
        <translation>{0} n&apos;indique pas la taille de {1}&#xa0;; pas de téléchargement.</translation>
    </message>
    <message>
        <source>{0} was damaged on its way (its checksum differs) and was deleted. Get it again; when it happens twice, the server holds another file.</source>
        <translation>{0} a été endommagé pendant le transfert (sa somme de contrôle diffère) et a été supprimé. Téléchargez-le à nouveau&#xa0;; si cela arrive deux fois, le serveur contient un autre fichier.</translation>
    </message>
    <message>
        <source>{0} cannot be fetched. {1} See `lipcam models import --help`.</source>
        <translation>Impossible de télécharger {0}. {1} Voir `lipcam models import --help`.</translation>
    </message>
    <message>
        <source>found on disk</source>
        <translation>trouvé sur le disque</translation>
    </message>
    <message>
        <source>checksum of the first download</source>
        <translation>somme de contrôle du premier téléchargement</translation>
    </message>
    <message>
        <source>{0} offers another file than Lipcam knows: its {1} is {2}, not {3}. Nothing was fetched; look for a newer Lipcam.</source>
        <translation>{0} propose un autre fichier que celui que Lipcam connaît&#xa0;: pour {1}, la valeur est {2} et non {3}. Rien n&apos;a été téléchargé&#xa0;; cherchez une version plus récente de Lipcam.</translation>
    </message>
    <message>
        <source>{0} cannot be written to {1} ({2}). What has arrived is kept; free some space and get it again.</source>
        <translation>Impossible d&apos;écrire {0} dans {1} ({2}). Ce qui est arrivé est conservé&#xa0;; libérez de l&apos;espace et téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>The installed torch ({0}) cannot use the card; install one built for CUDA.</source>
        <translation>Le torch installé ({0}) ne peut pas utiliser la carte graphique&#xa0;; installez-en un compilé pour CUDA.</translation>
    </message>
    <message>
        <source>{0} needs about {1} GiB of graphics memory</source>
        <translation>{0} nécessite environ {1} GiB de mémoire graphique</translation>
    </message>
    <message>
        <source>{0} has {1} GiB, {2} of them free</source>
        <translation>{0} a {1} GiB, dont {2} libres</translation>
    </message>
    <message>
        <source>torch is not installed; Lip Forcing needs it.</source>
        <translation>torch n&apos;est pas installé&#xa0;; Lip Forcing en a besoin.</translation>
    </message>
    <message>
        <source>How much graphics memory {0} needs is not known.</source>
        <translation>La quantité de mémoire graphique nécessaire à {0} n&apos;est pas connue.</translation>
    </message>
    <message>
        <source>{0}; no GPU was found. On the processor it would be far from live (minutes for a second of speech, and as much main memory): the small student is the one to use.</source>
        <translation>{0}&#xa0;; aucun GPU n&apos;a été trouvé. Sur le processeur, on serait très loin du direct (des minutes pour une seconde de parole, et autant de mémoire vive)&#xa0;: c&apos;est le petit modèle qu&apos;il faut utiliser.</translation>
    </message>
    <message>
        <source>{0}; {1}. It does not fit: loading will end with an error that the memory is full, or, where the driver moves it to main memory, be far too slow to be live.{2}</source>
        <translation>{0}&#xa0;; {1}. Cela ne tient pas&#xa0;: le chargement se terminera par une erreur de mémoire pleine ou, si le pilote déborde dans la mémoire vive, sera bien trop lent pour le direct.{2}</translation>
    </message>
    <message>
        <source>{0}; {1}. It fits once other programs let go of theirs; until then loading will end with an error that the memory is full.{2}{3}</source>
        <translation>{0}&#xa0;; {1}. Cela tiendra quand d&apos;autres programmes auront libéré leur mémoire&#xa0;; d&apos;ici là, le chargement se terminera par une erreur de mémoire pleine.{2}{3}</translation>
    </message>
    <message>
        <source>torch cannot use a card here ({0}).</source>
        <translation>torch ne peut pas utiliser de carte graphique ici ({0}).</translation>
    </message>
    <message>
        <source>Look at HF_ENDPOINT, HF_TOKEN and the proxy in your environment.</source>
        <translation>Vérifiez HF_ENDPOINT, HF_TOKEN et le proxy dans votre environnement.</translation>
    </message>
    <message>
        <source>Check the network and get it again: it goes on where it was.</source>
        <translation>Vérifiez le réseau et relancez le téléchargement&#xa0;: il reprend là où il s&apos;était arrêté.</translation>
    </message>
    <message>
        <source>{0} cannot be fetched from {1}: {2}. {3}</source>
        <translation>Impossible de télécharger {0} depuis {1}&#xa0;: {2}. {3}</translation>
    </message>
    <message>
        <source>huggingface_hub {0} is too old; bring it up to date with
    {1} -m pip install -U &quot;huggingface_hub&gt;={2}&quot;</source>
        <translation>huggingface_hub {0} est trop ancien&#xa0;; mettez-le à jour avec
    {1} -m pip install -U &quot;huggingface_hub&gt;={2}&quot;</translation>
    </message>
    <message>
        <source>The server sends {0} bytes where {1} has {2}: something else. What has arrived before is kept; run the same command again later.</source>
        <translation>Le serveur envoie {0} octets alors que {1} en a {2}&#xa0;: c&apos;est autre chose. Ce qui est arrivé auparavant est conservé&#xa0;; relancez la même commande plus tard.</translation>
    </message>
    <message>
        <source>it was cut {0} times</source>
        <translation>la connexion a été coupée {0} fois</translation>
    </message>
    <message>
        <source>Fetching models needs the Python package huggingface_hub. Install it with
    {0} -m pip install &quot;huggingface_hub&gt;={1}&quot;
or fetch the files elsewhere and import them (`lipcam models import`).</source>
        <translation>Le téléchargement de modèles nécessite le paquet Python huggingface_hub. Installez-le avec
    {0} -m pip install &quot;huggingface_hub&gt;={1}&quot;
ou récupérez les fichiers autrement et importez-les (`lipcam models import`).</translation>
    </message>
    <message>
        <source>huggingface_hub does not start ({0}). {1}</source>
        <translation>huggingface_hub ne démarre pas ({0}). {1}</translation>
    </message>
    <message>
        <source>It asks for an account: log in with `hf auth login`.</source>
        <translation>Un compte est demandé&#xa0;: connectez-vous avec `hf auth login`.</translation>
    </message>
    <message>
        <source>It asks for an account with access: log in with `hf auth login`.</source>
        <translation>Un compte disposant d&apos;un accès est demandé&#xa0;: connectez-vous avec `hf auth login`.</translation>
    </message>
    <message>
        <source>It is not there any more; look for a newer Lipcam, or import the file.</source>
        <translation>Il n&apos;est plus disponible à cet endroit&#xa0;; cherchez une version plus récente de Lipcam ou importez le fichier.</translation>
    </message>
    <message>
        <source>The server wants fewer requests; try again later.</source>
        <translation>Le serveur demande moins de requêtes&#xa0;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>{0} ({1}) is no file of a known model. For a model whose checksum is not known yet add --model ID; see `lipcam models list`.</source>
        <translation>{0} ({1}) n&apos;est pas un fichier d&apos;un modèle connu. Pour un modèle dont la somme de contrôle n&apos;est pas encore connue, ajoutez --model ID&#xa0;; voir `lipcam models list`.</translation>
    </message>
    <message>
        <source>In {0} there is no file of a model; see `lipcam models list`.</source>
        <translation>Il n&apos;y a aucun fichier de modèle dans {0}&#xa0;; voir `lipcam models list`.</translation>
    </message>
    <message>
        <source>{0} cannot be read or copied ({1}); free some space, or see that you may read it.</source>
        <translation>Impossible de lire ou de copier {0} ({1})&#xa0;; libérez de l&apos;espace ou vérifiez que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>{0} is another file than the one that was taken in for {1} before. When that is what you want, remove that model first.</source>
        <translation>{0} est un autre fichier que celui accepté précédemment pour {1}. Si c&apos;est ce que vous voulez, supprimez d&apos;abord ce modèle.</translation>
    </message>
    <message>
        <source>{0} holds too much to look through; name a folder inside it.</source>
        <translation>{0} contient trop de choses à parcourir&#xa0;; indiquez un dossier à l&apos;intérieur.</translation>
    </message>
    <message>
        <source>{0} may not be read; it was left out.</source>
        <translation>{0} n&apos;a pas pu être lu faute de droits et a été ignoré.</translation>
    </message>
    <message>
        <source>{0} has {1} bytes and {2} should have {3}: it is cut off, or another file. Get it again.</source>
        <translation>{0} fait {1} octets alors que {2} devrait en faire {3}&#xa0;: il est tronqué, ou c&apos;est un autre fichier. Récupérez-le à nouveau.</translation>
    </message>
    <message>
        <source>{0} cannot be linked to {1} ({2}): leave out --link, and it is copied.</source>
        <translation>Impossible de lier {0} à {1} ({2})&#xa0;: retirez --link et il sera copié.</translation>
    </message>
    <message>
        <source>{0} has the size of {1} ({2}) and other content: it is damaged, or another file. Get it again.</source>
        <translation>{0} a la taille de {1} ({2}) mais un autre contenu&#xa0;: il est endommagé, ou c&apos;est un autre fichier. Récupérez-le à nouveau.</translation>
    </message>
    <message>
        <source>More than the {0} bytes of {1} arrive: it is another file. It was given up; try again later.</source>
        <translation>Il arrive plus que les {0} octets de {1}&#xa0;: c&apos;est un autre fichier. Le transfert a été abandonné&#xa0;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>not a plain file</source>
        <translation>autre chose qu&apos;un fichier ordinaire</translation>
    </message>
    <message>
        <source>{0} is {1}; move it away and try again.</source>
        <translation>{0} est {1}&#xa0;; déplacez-le et réessayez.</translation>
    </message>
    <message>
        <source>{0} is not a plain file; move it away and try again.</source>
        <translation>{0} n&apos;est pas un fichier ordinaire&#xa0;; déplacez-le et réessayez.</translation>
    </message>
    <message>
        <source>{0} is a link, not a file; move it away and try again.</source>
        <translation>{0} est un lien, pas un fichier&#xa0;; déplacez-le et réessayez.</translation>
    </message>
    <message>
        <source>{0} cannot be looked at ({1}).</source>
        <translation>Impossible d&apos;examiner {0} ({1}).</translation>
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
        <translation>{0} {1}&#xa0;: il peut exécuter un programme lors de son chargement et n&apos;est pas accepté. Demandez à son auteur les tenseurs seuls, de préférence en safetensors.</translation>
    </message>
    <message>
        <source>{0} is no file of weights as torch saves them today (a zip). An old one, a bare pickle, can hold a program and is not taken; save it anew.</source>
        <translation>{0} n&apos;est pas un fichier de poids tel que torch les enregistre aujourd&apos;hui (un zip). Un ancien fichier, un simple pickle, peut contenir un programme et n&apos;est pas accepté&#xa0;; enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>is not a sha256 checksum</source>
        <translation>n&apos;est pas une somme de contrôle sha256</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>n&apos;est ni true ni false</translation>
    </message>
    <message>
        <source>There was no checksum to compare with; this content counts from now on.</source>
        <translation>Il n&apos;y avait pas de somme de contrôle pour comparer&#xa0;; ce contenu fait désormais foi.</translation>
    </message>
    <message>
        <source>Its content is not what it has to be.</source>
        <translation>Son contenu n&apos;est pas celui attendu.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>Impossible de lire {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} is not a folder of its own; remove it yourself.</source>
        <translation>{0} n&apos;est pas un dossier à part entière&#xa0;; supprimez-le vous-même.</translation>
    </message>
    <message>
        <source>{0} is not on this machine; there is nothing to remove.</source>
        <translation>{0} n&apos;est pas sur cet ordinateur&#xa0;; il n&apos;y a rien à supprimer.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made ({1}); make room for it.</source>
        <translation>Impossible de créer le dossier {0} ({1})&#xa0;; faites-lui de la place.</translation>
    </message>
    <message>
        <source>{0} cannot be removed from {1} ({2}); close programs that use it and try again.</source>
        <translation>Impossible de supprimer {0} de {1} ({2})&#xa0;; fermez les programmes qui l&apos;utilisent et réessayez.</translation>
    </message>
    <message>
        <source>{0} is not a folder of its own; move it away and try again.</source>
        <translation>{0} n&apos;est pas un dossier à part entière&#xa0;; déplacez-le et réessayez.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); free some space.</source>
        <translation>Impossible d&apos;écrire {0} ({1})&#xa0;; libérez de l&apos;espace.</translation>
    </message>
    <message>
        <source>{0} are still to come, and the disk of {1} has only {2} free; free some space first.</source>
        <translation>Il manque encore {0}, et le disque de {1} n&apos;a que {2} libres&#xa0;; libérez d&apos;abord de l&apos;espace.</translation>
    </message>
    <message>
        <source>import it again with `lipcam models import FILE --model {0}`</source>
        <translation>importez-le à nouveau avec `lipcam models import FILE --model {0}`</translation>
    </message>
    <message>
        <source>{0} is not on this machine ({1}, {2}, from {3}). To get it {4}.</source>
        <translation>{0} n&apos;est pas sur cet ordinateur ({1}, {2}, de {3}). Pour l&apos;obtenir, {4}.</translation>
    </message>
    <message>
        <source>It has {0} bytes and should have {1}.</source>
        <translation>Il fait {0} octets et devrait en faire {1}.</translation>
    </message>
    <message>
        <source>{0} has not been checked; run `lipcam models verify {1}`.</source>
        <translation>{0} n&apos;a pas été vérifié&#xa0;; lancez `lipcam models verify {1}`.</translation>
    </message>
    <message>
        <source>run `lipcam models get {0}`, or {1}</source>
        <translation>lancez `lipcam models get {0}` ou {1}</translation>
    </message>
    <message>
        <source>{0}: {1} is damaged. {2} To mend it {3}.</source>
        <translation>{0}&#xa0;: {1} est endommagé. {2} Pour le réparer, {3}.</translation>
    </message>
    <message>
        <source>{0} is not on this machine. {1} When you have it, {2}.</source>
        <translation>{0} n&apos;est pas sur cet ordinateur. {1} Quand vous l&apos;aurez, {2}.</translation>
    </message>
    <message>
        <source>It was changed since it was checked.</source>
        <translation>Il a été modifié depuis sa vérification.</translation>
    </message>
    <message>
        <source>{0} is not usable here ({1})</source>
        <translation>{0} n&apos;est pas utilisable ici ({1})</translation>
    </message>
    <message>
        <source>the installed ONNX Runtime does not contain it</source>
        <translation>la version installée d&apos;ONNX Runtime ne le contient pas</translation>
    </message>
    <message>
        <source>There is no provider {0}; choose one of: {1}.</source>
        <translation>Il n&apos;y a pas de fournisseur {0}&#xa0;; choisissez parmi&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} keeps weights in another file, which no student may. {1}</source>
        <translation>{0} conserve des poids dans un autre fichier, ce qu&apos;aucun modèle n&apos;a le droit de faire. {1}</translation>
    </message>
    <message>
        <source>{0} has a loop in it, which may never end. {1}</source>
        <translation>{0} contient une boucle qui pourrait ne jamais finir. {1}</translation>
    </message>
    <message>
        <source>it was not granted, {0} was</source>
        <translation>il n&apos;a pas été accordé&#xa0;; utilisé à la place&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0}; running on the processor.</source>
        <translation>{0}&#xa0;; exécution sur le processeur.</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be loaded ({0}). Install it with: pip install onnxruntime</source>
        <translation>Impossible de charger ONNX Runtime ({0}). Installez-le avec&#xa0;: pip install onnxruntime</translation>
    </message>
    <message>
        <source>{0} is not a graph that this ONNX Runtime can run ({1}). {2}</source>
        <translation>{0} n&apos;est pas un graphe que cet ONNX Runtime peut exécuter ({1}). {2}</translation>
    </message>
    <message>
        <source>{0}: {1} {2} is {3}, want float32. {4}</source>
        <translation>{0}&#xa0;: {1} {2} est {3}, attendu&#xa0;: float32. {4}</translation>
    </message>
    <message>
        <source>The student&apos;s {0} failed on {1} ({2}). Choose the processor (cpu) as provider, or start again.</source>
        <translation>{0} du modèle a échoué sur {1} ({2}). Choisissez le processeur (cpu) comme fournisseur ou recommencez.</translation>
    </message>
    <message>
        <source>Avatar {0} was not prepared for this student; prepared it now.</source>
        <translation>L&apos;avatar {0} n&apos;était pas préparé pour ce modèle&#xa0;; il vient d&apos;être préparé.</translation>
    </message>
    <message>
        <source>The student has no avatar yet: call warm_up first.</source>
        <translation>Le modèle n&apos;a pas encore d&apos;avatar&#xa0;: appelez d&apos;abord warm_up.</translation>
    </message>
    <message>
        <source>The student wants a mel window of {0}, got {1} {2}: sound features and student do not belong together.</source>
        <translation>Le modèle attend une fenêtre mel de {0}, reçu&#xa0;: {1} {2}. Les caractéristiques sonores et le modèle ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>Avatar {0} has {1} loop frames but was prepared for {2}; import it again.</source>
        <translation>L&apos;avatar {0} a {1} images de boucle mais a été préparé pour {2}&#xa0;; importez-le à nouveau.</translation>
    </message>
    <message>
        <source>The student wants regions of 160 x 128 px, got {0}.</source>
        <translation>Le modèle attend des régions de 160 x 128 px, reçu&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The student wants a reference and then {0} crops, got {1}: call begin first.</source>
        <translation>Le modèle attend une référence puis {0} recadrages, reçu&#xa0;: {1}&#xa0;; appelez d&apos;abord begin.</translation>
    </message>
    <message>
        <source>An engine makes at least 1 frame at a time, not {0}.</source>
        <translation>Un moteur produit au moins 1 image à la fois, pas {0}.</translation>
    </message>
    <message>
        <source>An engine needs at least 1 thread, not {0}; mend the settings.</source>
        <translation>Un moteur nécessite au moins 1 thread, pas {0}&#xa0;; corrigez les réglages.</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>{0} est absent.</translation>
    </message>
    <message>
        <source>Install Lipcam again.</source>
        <translation>Réinstallez Lipcam.</translation>
    </message>
    <message>
        <source>There is no engine {0}; choose one of: {1}.</source>
        <translation>Il n&apos;y a pas de moteur {0}&#xa0;; choisissez parmi&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Lip Forcing needs {0}; install Lipcam&apos;s extra for it: pip install &quot;lipcam[lipforcing]&quot;.</source>
        <translation>Lip Forcing nécessite {0}&#xa0;; installez l&apos;extra Lipcam correspondant&#xa0;: pip install &quot;lipcam[lipforcing]&quot;.</translation>
    </message>
    <message>
        <source>draws a mouth from loudness; for tests</source>
        <translation>dessine une bouche d&apos;après le volume sonore&#xa0;; pour les tests</translation>
    </message>
    <message>
        <source>See `lipcam models list`.</source>
        <translation>Voir `lipcam models list`.</translation>
    </message>
    <message>
        <source>The student {0} makes {1} pictures at a time, not {2}; it goes on with {3}.</source>
        <translation>Le modèle {0} produit {1} images à la fois, pas {2}&#xa0;; il continue avec {3}.</translation>
    </message>
    <message>
        <source>must be 1 to {0} times that fall, from 1 to above 0</source>
        <translation>doit contenir de 1 à {0} temps décroissants, de 1 à plus de 0</translation>
    </message>
    <message>
        <source>{0} is not the file that its manifest describes (its checksum differs). {1}</source>
        <translation>{0} n&apos;est pas le fichier décrit par son manifeste (sa somme de contrôle diffère). {1}</translation>
    </message>
    <message>
        <source>{0} is not a plain file</source>
        <translation>{0} n&apos;est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>is not {0}: this student needs another version of Lipcam</source>
        <translation>n&apos;est pas {0}&#xa0;: ce modèle nécessite une autre version de Lipcam</translation>
    </message>
    <message>
        <source>does not fit the rates of sound and picture</source>
        <translation>ne correspond pas aux fréquences du son et de l&apos;image</translation>
    </message>
    <message>
        <source>has a hop that does not divide a video frame</source>
        <translation>a un pas qui ne divise pas une image vidéo</translation>
    </message>
    <message>
        <source>is not a whole number of hops</source>
        <translation>n&apos;est pas un nombre entier de pas</translation>
    </message>
    <message>
        <source>is not a list of different chunk sizes that begins with {0}</source>
        <translation>n&apos;est pas une liste de tailles de bloc différentes commençant par {0}</translation>
    </message>
    <message>
        <source>{0} is too large to be a manifest. {1}</source>
        <translation>{0} est trop grand pour être un manifeste. {1}</translation>
    </message>
    <message>
        <source>The student&apos;s {0} cannot be read ({1}). {2}</source>
        <translation>Impossible de lire {0} du modèle ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} is not a valid manifest ({1}). {2}</source>
        <translation>{0} n&apos;est pas un manifeste valide ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} has {1} bytes, its manifest says {2}: it is damaged or belongs to another student. {3}</source>
        <translation>{0} fait {1} octets, son manifeste en annonce {2}&#xa0;: il est endommagé ou appartient à un autre modèle. {3}</translation>
    </message>
    <message>
        <source>none of that name</source>
        <translation>aucun de ce nom</translation>
    </message>
    <message>
        <source> ready on this machine.</source>
        <translation> prêts sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Lip Forcing cannot run: {0} of the {1} models it needs are not</source>
        <translation>Lip Forcing ne peut pas fonctionner&#xa0;: {0} des {1} modèles nécessaires ne sont pas</translation>
    </message>
    <message>
        <source>{0}: {1} Then `lipcam models import FILE --model {2}`.</source>
        <translation>{0}&#xa0;: {1} Ensuite, `lipcam models import FILE --model {2}`.</translation>
    </message>
    <message>
        <source>There is no engine {0}; choose one of: {1}, {2}.</source>
        <translation>Il n&apos;y a pas de moteur {0}&#xa0;; choisissez parmi&#xa0;: {1}, {2}.</translation>
    </message>
    <message>
        <source>Get them with `lipcam models get {0}`.</source>
        <translation>Téléchargez-les avec `lipcam models get {0}`.</translation>
    </message>
    <message>
        <source>The settings are not a list by name.</source>
        <translation>Les réglages ne forment pas une liste par noms.</translation>
    </message>
    <message>
        <source>The settings are of version {0}, made by a newer Lipcam; this one knows version {1}.</source>
        <translation>Les réglages sont de la version {0}, créés par une version plus récente de Lipcam&#xa0;; celle-ci connaît la version {1}.</translation>
    </message>
    <message>
        <source>The setting {0} is {1}, but it must be {2}.</source>
        <translation>Le réglage {0} vaut {1}&#xa0;; valeur attendue&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>; perhaps {0} was meant</source>
        <translation>, peut-être vouliez-vous dire {0}</translation>
    </message>
    <message>
        <source>There is no setting {0}{1}.</source>
        <translation>Il n&apos;y a pas de réglage {0}{1}.</translation>
    </message>
    <message>
        <source>{0} There the default is used; all other settings count.</source>
        <translation>{0} La valeur par défaut y est utilisée&#xa0;; tous les autres réglages restent valables.</translation>
    </message>
    <message>
        <source>The settings in {0} cannot be read ({1}): Lipcam goes by its defaults and saves nothing over them.</source>
        <translation>Impossible de lire les réglages dans {0} ({1})&#xa0;: Lipcam utilise ses valeurs par défaut et n&apos;écrase rien.</translation>
    </message>
    <message>
        <source>The file is kept as {0}: mend it and rename it to {1} in {2}, or choose again.</source>
        <translation>Le fichier est conservé sous le nom {0}&#xa0;: corrigez-le et renommez-le en {1} dans {2}, ou refaites vos choix.</translation>
    </message>
    <message>
        <source>Check that the file is yours to read and its disk is well, then start again.</source>
        <translation>Vérifiez que vous pouvez lire le fichier et que son disque est en bon état, puis relancez Lipcam.</translation>
    </message>
    <message>
        <source>off, auto or device:NAME</source>
        <translation>off, auto ou device:NAME</translation>
    </message>
    <message>
        <source>There is no {0} in a profile.</source>
        <translation>Il n&apos;y a pas de {0} dans un profil.</translation>
    </message>
    <message>
        <source>It is {0}, not a profile.</source>
        <translation>C&apos;est {0}, pas un profil.</translation>
    </message>
    <message>
        <source>It is not a profile: it has no name.</source>
        <translation>Ce n&apos;est pas un profil&#xa0;: il n&apos;a pas de nom.</translation>
    </message>
    <message>
        <source>It is not a profile: it has no settings.</source>
        <translation>Ce n&apos;est pas un profil&#xa0;: il n&apos;a pas de réglages.</translation>
    </message>
    <message>
        <source>A profile&apos;s name has 1 to {0} characters.</source>
        <translation>Le nom d&apos;un profil a de 1 à {0} caractères.</translation>
    </message>
    <message>
        <source>A profile cannot be called {0}: use letters, digits and signs that can be seen, with no space before or after them.</source>
        <translation>Un profil ne peut pas s&apos;appeler {0}&#xa0;: utilisez des lettres, des chiffres et des signes visibles, sans espace au début ni à la fin.</translation>
    </message>
    <message>
        <source>The hotkey {0} is no key.</source>
        <translation>Le raccourci {0} n&apos;est pas une touche.</translation>
    </message>
    <message>
        <source>The setting {0} is of the program, not of a profile.</source>
        <translation>Le réglage {0} appartient au programme, pas à un profil.</translation>
    </message>
    <message>
        <source>The background {0} is not known. It may be own, blur, key, colour:#RRGGBB or picture:PATH.</source>
        <translation>L&apos;arrière-plan {0} n&apos;est pas connu. Il peut être own, blur, key, colour:#RRGGBB ou picture:PATH.</translation>
    </message>
    <message>
        <source>The badge cannot be {0}: one of {1}.</source>
        <translation>L&apos;étiquette ne peut pas être {0}&#xa0;; choisissez parmi&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>too many files of this second</source>
        <translation>trop de fichiers pour cette seconde</translation>
    </message>
    <message>
        <source>The picture cannot be written to {0} ({1}). Free some space, or make the folder writable.</source>
        <translation>Impossible d&apos;écrire l&apos;image dans {0} ({1}). Libérez de l&apos;espace ou autorisez l&apos;écriture dans le dossier.</translation>
    </message>
    <message>
        <source>Nothing can be recorded to {0} ({1}). Choose another folder in the settings.</source>
        <translation>Impossible d&apos;enregistrer dans {0} ({1}). Choisissez un autre dossier dans les réglages.</translation>
    </message>
    <message>
        <source>Nothing of {0} is left to get. {1}</source>
        <translation>Il ne reste rien à télécharger pour {0}. {1}</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Il n&apos;y a pas de fichier {0}.</translation>
    </message>
    <message>
        <source>{0} is no picture that can be read.</source>
        <translation>{0} n&apos;est pas une image lisible.</translation>
    </message>
    <message>
        <source>{0} is far too large a picture.</source>
        <translation>{0} est une image beaucoup trop grande.</translation>
    </message>
    <message>
        <source>{0} is damaged, or no picture.</source>
        <translation>{0} est endommagé ou n&apos;est pas une image.</translation>
    </message>
    <message>
        <source>The library libdbus-1.so.3 is missing.</source>
        <translation>La bibliothèque libdbus-1.so.3 est absente.</translation>
    </message>
    <message>
        <source>There is no session bus ({0}).</source>
        <translation>Il n&apos;y a pas de bus de session ({0}).</translation>
    </message>
    <message>
        <source>The X server does not answer.</source>
        <translation>Le serveur X ne répond pas.</translation>
    </message>
    <message>
        <source>The X server does not tell its keyboard.</source>
        <translation>Le serveur X ne décrit pas son clavier.</translation>
    </message>
    <message>
        <source>The library libxcb.so.1 is missing.</source>
        <translation>La bibliothèque libxcb.so.1 est absente.</translation>
    </message>
    <message>
        <source>The X server refuses a key (error {0}).</source>
        <translation>Le serveur X refuse une touche (erreur {0}).</translation>
    </message>
    <message>
        <source>Lipcam is open already, but its window does not answer. Wait a moment and start it again; if that does not help, end it in the system&apos;s list of programs first.</source>
        <translation>Lipcam est déjà ouvert, mais sa fenêtre ne répond pas. Attendez un instant et relancez-le&#xa0;; si cela n&apos;aide pas, fermez-le d&apos;abord dans la liste des programmes du système.</translation>
    </message>
    <message>
        <source>Windows starts no command of more than {0} characters, and that of Lipcam has {1}. Move Lipcam into a folder with a shorter path.</source>
        <translation>Windows n&apos;exécute aucune commande de plus de {0} caractères, et celle de Lipcam en compte {1}. Déplacez Lipcam dans un dossier dont le chemin est plus court.</translation>
    </message>
    <message>
        <source>Windows does not let Lipcam start at login ({0}). Put a shortcut to it into the folder that opens with Windows+R, shell:startup.</source>
        <translation>Windows ne laisse pas Lipcam démarrer à l&apos;ouverture de session ({0}). Placez un raccourci vers Lipcam dans le dossier qui s&apos;ouvre avec Windows+R, shell:startup.</translation>
    </message>
    <message>
        <source>Windows does not let Lipcam take its entry back ({0}). Switch it off in the Task Manager under Startup.</source>
        <translation>Windows ne laisse pas Lipcam retirer son entrée ({0}). Désactivez-la dans le Gestionnaire des tâches, sous Démarrage.</translation>
    </message>
    <message>
        <source>Lipcam cannot be started from {0}: no desktop takes a path with a line break. Rename the folder.</source>
        <translation>Lipcam ne peut pas être lancé depuis {0}&#xa0;: aucun bureau n&apos;accepte un chemin contenant un saut de ligne. Renommez le dossier.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}). Check the free space and who may write there, then try again.</source>
        <translation>Impossible d&apos;écrire {0} ({1}). Vérifiez l&apos;espace libre et les droits d&apos;écriture à cet endroit, puis réessayez.</translation>
    </message>
    <message>
        <source>{0} cannot be removed ({1}). Check who may write there, or delete it by hand.</source>
        <translation>Impossible de supprimer {0} ({1}). Vérifiez les droits d&apos;écriture à cet endroit ou supprimez-le à la main.</translation>
    </message>
    <message>
        <source>The settings could not be used: {0} Defaults are used.</source>
        <translation>Les réglages n&apos;ont pas pu être utilisés&#xa0;: {0} Les valeurs par défaut sont utilisées.</translation>
    </message>
    <message>
        <source>With less delay calls would hear gaps in the voice.</source>
        <translation>Avec un délai plus court, la voix serait hachée dans les appels.</translation>
    </message>
    <message>
        <source>The microphone does not answer. {0}</source>
        <translation>Le micro ne répond pas. {0}</translation>
    </message>
    <message>
        <source>The microphone {0} is not there any more.</source>
        <translation>Le micro {0} n&apos;est plus là.</translation>
    </message>
    <message>
        <source>The system&apos;s microphone is {0} now.</source>
        <translation>Le micro du système est maintenant {0}.</translation>
    </message>
    <message>
        <source>The loudspeaker does not answer; the picture goes on without it. Check that the sound system runs.</source>
        <translation>Le haut-parleur ne répond pas&#xa0;; l&apos;image continue sans le son. Vérifiez que le système audio fonctionne.</translation>
    </message>
    <message>
        <source>{0} The small student speaks instead.</source>
        <translation>{0} Le petit modèle parle à sa place.</translation>
    </message>
    <message>
        <source>The Lipcam microphone does not answer; the picture goes on without it. Check that the sound system runs.</source>
        <translation>Le micro Lipcam ne répond pas&#xa0;; l&apos;image continue sans lui. Vérifiez que le système audio fonctionne.</translation>
    </message>
    <message>
        <source>{0} ({1} bytes) is no file of {2}, which has {3}. Choose that file, or leave out --model.</source>
        <translation>{0} ({1} octets) n&apos;est pas un fichier de {2}, qui comprend {3}. Choisissez ce fichier ou omettez --model.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}; check its name.</source>
        <translation>Il n&apos;y a ni fichier ni dossier {0}&#xa0;; vérifiez le nom.</translation>
    </message>
    <message>
        <source>{0} is a link that leads out of {1}; name the file itself.</source>
        <translation>{0} est un lien qui mène hors de {1}&#xa0;; indiquez le fichier lui-même.</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Récupérez à nouveau le fichier.</translation>
    </message>
    <message>
        <source>{0} is no safetensors file, or cut off: its header would have {1} bytes. {2}</source>
        <translation>{0} n&apos;est pas un fichier safetensors ou est tronqué&#xa0;: son en-tête ferait {1} octets. {2}</translation>
    </message>
    <message>
        <source>{0} has a header that lists no tensors. {1}</source>
        <translation>L&apos;en-tête de {0} n&apos;énumère aucun tenseur. {1}</translation>
    </message>
    <message>
        <source>{0} should hold {1} bytes of tensors and holds {2}: it is cut off or has something added. {3}</source>
        <translation>{0} devrait contenir {1} octets de tenseurs et en contient {2}&#xa0;: il est tronqué ou quelque chose y a été ajouté. {3}</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} is described wrongly. {2}</source>
        <translation>{0}&#xa0;: le tenseur {1} est mal décrit. {2}</translation>
    </message>
    <message>
        <source>{0} is cut off: the end of its zip is missing. {1}</source>
        <translation>{0} est tronqué&#xa0;: la fin de son zip manque. {1}</translation>
    </message>
    <message>
        <source>{0} lists far more than weights have. {1}</source>
        <translation>{0} énumère bien plus que ce que contiennent des poids. {1}</translation>
    </message>
    <message>
        <source>{0} has a damaged header ({1}). {2}</source>
        <translation>{0} a un en-tête endommagé ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} has tensors that overlap or leave gaps. {1}</source>
        <translation>{0} contient des tenseurs qui se chevauchent ou laissent des trous. {1}</translation>
    </message>
    <message>
        <source>{0} is a zip, but not one that torch saves. {1}</source>
        <translation>{0} est un zip, mais pas tel que torch les enregistre. {1}</translation>
    </message>
    <message>
        <source>{0} has a zip that says two things of its own end. {1}</source>
        <translation>{0} contient un zip qui se contredit sur sa propre fin. {1}</translation>
    </message>
    <message>
        <source>{0} is cut off or damaged ({1}). {2}</source>
        <translation>{0} est tronqué ou endommagé ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} holds packed or encrypted parts; torch saves none. {1}</source>
        <translation>{0} contient des parties compressées ou chiffrées&#xa0;; torch n&apos;en enregistre pas. {1}</translation>
    </message>
    <message>
        <source>{0} holds a path outside itself. {1}</source>
        <translation>{0} contient un chemin qui mène hors de lui. {1}</translation>
    </message>
    <message>
        <source>The file stays at {0}; mend it there or choose again.</source>
        <translation>Le fichier reste dans {0}&#xa0;; corrigez-le sur place ou refaites vos choix.</translation>
    </message>
    <message>
        <source>Mend it in {0}, or choose again.</source>
        <translation>Corrigez-le dans {0} ou refaites vos choix.</translation>
    </message>
    <message>
        <source>The settings could not be used: {0} {1}</source>
        <translation>Les réglages n&apos;ont pas pu être utilisés&#xa0;: {0} {1}</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {0} ({1}). Check the free space and who may write there.</source>
        <translation>Impossible d&apos;enregistrer les réglages dans {0} ({1}). Vérifiez l&apos;espace libre et les droits d&apos;écriture à cet endroit.</translation>
    </message>
    <message>
        <source>own, blur, key, colour:#RRGGBB or picture:PATH</source>
        <translation>own, blur, key, colour:#RRGGBB ou picture:PATH</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>[width, height], two even numbers from {0} to {1}</source>
        <translation>[largeur, hauteur], deux nombres pairs de {0} à {1}</translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>Fine</source>
        <translation>En ordre</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Ne fonctionne pas</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Lip motion</source>
        <translation>Mouvement des lèvres</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Avatars</source>
        <translation>Avatars</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Carte graphique</translation>
    </message>
    <message>
        <source>Larger models</source>
        <translation>Modèles plus grands</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Espace disque</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Chosen student</source>
        <translation>Modèle choisi</translation>
    </message>
    <message>
        <source>Small student</source>
        <translation>Petit modèle</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Cœurs du processeur</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Exécution sur</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>PortAudio</source>
        <translation>PortAudio</translation>
    </message>
    <message>
        <source>Sound server</source>
        <translation>Serveur de son</translation>
    </message>
    <message>
        <source>ALSA plug-in</source>
        <translation>Module ALSA</translation>
    </message>
    <message>
        <source>Permission to hear</source>
        <translation>Autorisation du micro</translation>
    </message>
    <message>
        <source>Microphones</source>
        <translation>Micros</translation>
    </message>
    <message>
        <source>Chosen microphone</source>
        <translation>Micro choisi</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Haut-parleur</translation>
    </message>
    <message>
        <source>Camera, seen by others</source>
        <translation>Caméra, vue par les autres</translation>
    </message>
    <message>
        <source>Camera driver v4l2loopback</source>
        <translation>Pilote de caméra v4l2loopback</translation>
    </message>
    <message>
        <source>PipeWire camera</source>
        <translation>Caméra PipeWire</translation>
    </message>
    <message>
        <source>Desktop portal</source>
        <translation>Portail de bureau</translation>
    </message>
    <message>
        <source>Camera of OBS Studio</source>
        <translation>Caméra d&apos;OBS Studio</translation>
    </message>
    <message>
        <source>Unity Capture</source>
        <translation>Unity Capture</translation>
    </message>
    <message>
        <source>Camera bridge</source>
        <translation>Passerelle de la caméra</translation>
    </message>
    <message>
        <source>Face networks</source>
        <translation>Réseaux de visage</translation>
    </message>
    <message>
        <source>Display and tray</source>
        <translation>Affichage et zone de notification</translation>
    </message>
    <message>
        <source>Libraries of the window</source>
        <translation>Bibliothèques de la fenêtre</translation>
    </message>
    <message>
        <source>torch on the card</source>
        <translation>torch sur la carte graphique</translation>
    </message>
    <message>
        <source>All {count} checks are fine.</source>
        <translation>Les {count} vérifications sont toutes concluantes.</translation>
    </message>
    <message>
        <source>Everything works. Warnings: {warnings} of {count} checks.</source>
        <translation>Tout fonctionne. Avertissements&#xa0;: {warnings} sur {count} vérifications.</translation>
    </message>
    <message>
        <source>Does not work: {fails} of {count} checks. Warnings: {warnings}.</source>
        <translation>Ne fonctionne pas&#xa0;: {fails} sur {count} vérifications. Avertissements&#xa0;: {warnings}.</translation>
    </message>
</context>
<context>
    <name>hotkeys</name>
    <message>
        <source>{keys}: keys one after another cannot be heard. Choose only one of them.</source>
        <translation>{keys}&#xa0;: des touches l&apos;une après l&apos;autre ne peuvent pas être détectées. Choisissez-en une seule.</translation>
    </message>
    <message>
        <source>There are no keys {keys}. Choose others.</source>
        <translation>Les touches {keys} n&apos;existent pas. Choisissez-en d&apos;autres.</translation>
    </message>
    <message>
        <source>{keys} alone would be taken from all other programs. Add Ctrl or Alt to it, or choose a key like F9 or Pause.</source>
        <translation>{keys} seule serait retirée à tous les autres programmes. Ajoutez-y Ctrl ou Alt, ou choisissez une touche comme F9 ou Pause.</translation>
    </message>
    <message>
        <source>The system refuses to tell keys.</source>
        <translation>Le système refuse de communiquer les touches.</translation>
    </message>
    <message>
        <source>The system&apos;s Carbon is missing.</source>
        <translation>Le Carbon du système est absent.</translation>
    </message>
    <message>
        <source>The session bus has gone.</source>
        <translation>Le bus de session a disparu.</translation>
    </message>
    <message>
        <source>This desktop (Wayland) does not let programs hear keys.</source>
        <translation>Ce bureau (Wayland) ne laisse pas les programmes détecter les touches.</translation>
    </message>
    <message>
        <source>The desktop has taken the keys back.</source>
        <translation>Le bureau a repris les touches.</translation>
    </message>
    <message>
        <source>The keys were not allowed. Allow them in the system&apos;s settings.</source>
        <translation>Les touches n&apos;ont pas été autorisées. Autorisez-les dans les réglages du système.</translation>
    </message>
    <message>
        <source>The desktop&apos;s service for keys has failed.</source>
        <translation>Le service de touches du bureau a échoué.</translation>
    </message>
    <message>
        <source>There is no desktop here.</source>
        <translation>Il n&apos;y a pas de bureau ici.</translation>
    </message>
    <message>
        <source>{keys} is in use by another program. Choose other keys, or end their use there.</source>
        <translation>{keys} est utilisé par un autre programme. Choisissez d&apos;autres touches ou libérez-les là-bas.</translation>
    </message>
    <message>
        <source>{keys} stands for something else in Lipcam. Choose other keys.</source>
        <translation>{keys} a déjà un autre rôle dans Lipcam. Choisissez d&apos;autres touches.</translation>
    </message>
    <message>
        <source>This keyboard has no keys {keys}. Choose others.</source>
        <translation>Ce clavier n&apos;a pas les touches {keys}. Choisissez-en d&apos;autres.</translation>
    </message>
    <message>
        <source>The desktop has not given {keys} to Lipcam. Choose keys in its settings.</source>
        <translation>Le bureau n&apos;a pas donné {keys} à Lipcam. Choisissez les touches dans ses réglages.</translation>
    </message>
    <message>
        <source>Keys cannot be heard while another program has the focus. {why} Use the window instead.</source>
        <translation>Les touches ne peuvent pas être détectées quand un autre programme a le focus. {why} Utilisez plutôt la fenêtre.</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Looking at the graphics card …</source>
        <translation>Examen de la carte graphique…</translation>
    </message>
    <message>
        <source>Does it fit here?</source>
        <translation>Cela tient-il ici&#xa0;?</translation>
    </message>
    <message>
        <source>What is missing to run it</source>
        <translation>Ce qui manque pour l&apos;exécuter</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>Mémoire GPU</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Nécessite</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Nécessaire à</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>{size} in {n} files</source>
        <translation>{size} en {n} fichiers</translation>
    </message>
    <message>
        <source>{name}: no public file</source>
        <translation>{name}&#xa0;: pas de fichier public</translation>
    </message>
    <message>
        <source>{name} from {source}</source>
        <translation>{name} depuis {source}</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Rien.</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>Importer {name}</translation>
    </message>
    <message>
        <source>Import all known files in a folder</source>
        <translation>Importer tous les fichiers connus d&apos;un dossier</translation>
    </message>
    <message>
        <source>Delete {name} ({size})?</source>
        <translation>Supprimer {name} ({size})&#xa0;?</translation>
    </message>
    <message>
        <source>{names} cannot run without it.</source>
        <translation>Ne peut pas fonctionner sans lui&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Supprimer {name}</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Here now, with the right content: {names}.</source>
        <translation>Désormais présent, avec le bon contenu&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Still missing: {names}.</source>
        <translation>Il manque encore&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{name}: read again, {n} of {all} files are as they have to be.</source>
        <translation>{name}&#xa0;: relu, {n} fichiers sur {all} sont conformes.</translation>
    </message>
    <message>
        <source>Get it again, or import it.</source>
        <translation>Téléchargez-le à nouveau ou importez-le.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Importez-le à nouveau.</translation>
    </message>
    <message>
        <source>Imported: {names}.</source>
        <translation>Importé&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Here already: {names}.</source>
        <translation>Déjà présent&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Removed; {size} are free again.</source>
        <translation>Supprimé&#xa0;; {size} sont de nouveau libres.</translation>
    </message>
    <message>
        <source>free for any use, also commercial; its notices must be kept</source>
        <translation>libre pour tout usage, même commercial&#xa0;; ses mentions doivent être conservées</translation>
    </message>
    <message>
        <source>free for any use, also commercial; its notice must be kept</source>
        <translation>libre pour tout usage, même commercial&#xa0;; sa mention doit être conservée</translation>
    </message>
    <message>
        <source>nobody has stated its terms: see its page before you use it</source>
        <translation>personne n&apos;a indiqué ses conditions&#xa0;: consultez sa page avant de l&apos;utiliser</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>see its page for the terms</source>
        <translation>consultez sa page pour les conditions</translation>
    </message>
    <message>
        <source>Students that run live</source>
        <translation>Modèles qui tournent en direct</translation>
    </message>
    <message>
        <source>Parts that they need</source>
        <translation>Composants dont ils ont besoin</translation>
    </message>
    <message>
        <source>To make a part, once</source>
        <translation>Pour créer un composant, une seule fois</translation>
    </message>
    <message>
        <source>For training and comparisons</source>
        <translation>Pour l&apos;entraînement et les comparaisons</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>here</source>
        <translation>présent</translation>
    </message>
    <message>
        <source>here, not checked</source>
        <translation>présent, non vérifié</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>{size} here</source>
        <translation>{size} présents</translation>
    </message>
    <message>
        <source>It is here, and its content is what it has to be.</source>
        <translation>Il est là et son contenu est conforme.</translation>
    </message>
    <message>
        <source>It is here and has not been checked. Press Verify.</source>
        <translation>Il est là et n&apos;a pas été vérifié. Appuyez sur «&#xa0;Vérifier&#xa0;».</translation>
    </message>
    <message>
        <source>It is damaged. {why} {remedy}</source>
        <translation>Il est endommagé. {why} {remedy}</translation>
    </message>
    <message>
        <source>{here} of {all} are here. Getting it goes on from there.</source>
        <translation>{here} sur {all} sont là. Le téléchargement reprend à partir de là.</translation>
    </message>
    <message>
        <source>It is not here.</source>
        <translation>Il n&apos;est pas là.</translation>
    </message>
    <message>
        <source>It is not here, and there is no public file: import your own.</source>
        <translation>Il n&apos;est pas là et il n&apos;a pas de fichier public&#xa0;: importez le vôtre.</translation>
    </message>
    <message>
        <source>Python packages: {packages}. Install them with  {command}</source>
        <translation>Paquets Python&#xa0;: {packages}. Installez-les avec  {command}</translation>
    </message>
    <message>
        <source>A graphics card with {gib:g} GiB of memory</source>
        <translation>Une carte graphique avec {gib:g} GiB de mémoire</translation>
    </message>
    <message>
        <source>A torch that can use the graphics card</source>
        <translation>Un torch qui peut utiliser la carte graphique</translation>
    </message>
    <message>
        <source>A newer Lipcam: this version can get it, and cannot run it yet</source>
        <translation>Une version plus récente de Lipcam&#xa0;: celle-ci peut le télécharger, mais pas encore l&apos;exécuter</translation>
    </message>
    <message>
        <source>{name}: no public file, import your own</source>
        <translation>{name}&#xa0;: pas de fichier public, importez le vôtre</translation>
    </message>
    <message>
        <source>{name}: size unknown, {licence}</source>
        <translation>{name}&#xa0;: taille inconnue, {licence}</translation>
    </message>
    <message>
        <source>{name}: {size}, {licence}</source>
        <translation>{name}&#xa0;: {size}, {licence}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} par seconde</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>encore {n} s</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>encore {n} min</translation>
    </message>
    <message>
        <source>{n:.1f} h left</source>
        <translation>encore {n:.1f} h</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>without the label</source>
        <translation>sans l&apos;étiquette</translation>
    </message>
    <message>
        <source>own background</source>
        <translation>arrière-plan de l&apos;avatar</translation>
    </message>
    <message>
        <source>blurred background</source>
        <translation>arrière-plan flouté</translation>
    </message>
    <message>
        <source>green background</source>
        <translation>arrière-plan vert</translation>
    </message>
    <message>
        <source>coloured background</source>
        <translation>arrière-plan coloré</translation>
    </message>
    <message>
        <source>picture behind</source>
        <translation>image en arrière-plan</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Label &quot;AI avatar&quot;</source>
        <translation>Étiquette «&#xa0;AI avatar&#xa0;»</translation>
    </message>
    <message>
        <source>People who see you may not know that this is an AI avatar, and may feel deceived when they learn it.</source>
        <translation>Les personnes qui vous voient ne savent peut-être pas qu&apos;il s&apos;agit d&apos;un avatar d&apos;IA, et peuvent se sentir trompées en l&apos;apprenant.</translation>
    </message>
    <message>
        <source>In some places the law asks for such a label. Switch it off only where everybody who sees you knows. Lipcam will not ask again, and you can switch it on at any time.</source>
        <translation>À certains endroits, la loi exige une telle étiquette. Ne la désactivez que si tous ceux qui vous voient le savent. Lipcam ne le redemandera pas, et vous pouvez la réactiver à tout moment.</translation>
    </message>
    <message>
        <source>&amp;Keep the label</source>
        <translation>&amp;Garder l&apos;étiquette</translation>
    </message>
    <message>
        <source>&amp;Switch it off</source>
        <translation>&amp;Désactiver</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Lip motion</source>
        <translation>Mouvement des lèvres</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>Avatar</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>le premier</translation>
    </message>
    <message>
        <source>the system&apos;s folder</source>
        <translation>le dossier du système</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Clean sound</source>
        <translation>Son propre</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>&amp;Micro</translation>
    </message>
    <message>
        <source>What the avatar says is heard here.</source>
        <translation>Ce que dit l&apos;avatar est capté ici.</translation>
    </message>
    <message>
        <source>&amp;Gain</source>
        <translation>Ga&amp;in</translation>
    </message>
    <message>
        <source>Makes a quiet microphone louder, or a loud one quieter. 0 changes nothing.</source>
        <translation>Rend un micro faible plus fort, ou un micro fort plus faible. 0 ne change rien.</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>&amp;Ignore sound that is too quiet</source>
        <translation>Ignorer les &amp;sons trop faibles</translation>
    </message>
    <message>
        <source>Keeps fans and voices from the next room from moving the lips.</source>
        <translation>Empêche les ventilateurs et les voix de la pièce voisine de bouger les lèvres.</translation>
    </message>
    <message>
        <source>&amp;Level that counts as speech</source>
        <translation>&amp;Niveau qui compte comme parole</translation>
    </message>
    <message>
        <source>Speak: the bar should pass the mark. Be silent: it should stay before the mark.</source>
        <translation>Parlez&#xa0;: la barre doit dépasser le repère. Taisez-vous&#xa0;: elle doit rester avant le repère.</translation>
    </message>
    <message>
        <source>&amp;Reduce steady noise</source>
        <translation>&amp;Réduire le bruit constant</translation>
    </message>
    <message>
        <source>Takes hum and hiss out of the sound before it is used.</source>
        <translation>Retire le bourdonnement et le souffle avant d&apos;utiliser le son.</translation>
    </message>
    <message>
        <source>&amp;Hear the voice</source>
        <translation>&amp;Entendre la voix</translation>
    </message>
    <message>
        <source>Your own voice from a loudspeaker would get into the microphone: use headphones when you always want to hear it.</source>
        <translation>Votre propre voix, diffusée par un haut-parleur, entrerait dans le micro&#xa0;: utilisez un casque si vous voulez toujours l&apos;entendre.</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Haut-parleur</translation>
    </message>
    <message>
        <source>Microphone for &amp;calls</source>
        <translation>Micro pour les &amp;appels</translation>
    </message>
    <message>
        <source>The lips come later than the voice. With a Lipcam microphone, chosen in the call program, both arrive together.</source>
        <translation>Les lèvres arrivent après la voix. Avec un micro Lipcam, choisi dans le programme d&apos;appel, les deux arrivent ensemble.</translation>
    </message>
    <message>
        <source>The real one: heard before the lips</source>
        <translation>Le vrai&#xa0;: entendu avant les lèvres</translation>
    </message>
    <message>
        <source>Lipcam microphone: in time with the lips</source>
        <translation>Micro Lipcam&#xa0;: synchronisé avec les lèvres</translation>
    </message>
    <message>
        <source>What calls hear</source>
        <translation>Ce qu&apos;on entend dans les appels</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Taille</translation>
    </message>
    <message>
        <source>What other programs get. Larger pictures cost more computing; the camera starts anew with a change.</source>
        <translation>Ce que reçoivent les autres programmes. Les images plus grandes demandent plus de calcul&#xa0;; la caméra redémarre à chaque changement.</translation>
    </message>
    <message>
        <source>Pi&amp;ctures a second</source>
        <translation>&amp;Images par seconde</translation>
    </message>
    <message>
        <source>25 is what the lips are made for.</source>
        <translation>25, c&apos;est ce pour quoi les lèvres sont faites.</translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation>&amp;Arrière-plan</translation>
    </message>
    <message>
        <source>What is behind the avatar. Choose green for a program that puts its own picture there.</source>
        <translation>Ce qui est derrière l&apos;avatar. Choisissez le vert pour un programme qui y met sa propre image.</translation>
    </message>
    <message>
        <source>&amp;Flip what others see</source>
        <translation>I&amp;nverser ce que voient les autres</translation>
    </message>
    <message>
        <source>Usually not needed: your programs show you mirrored by themselves.</source>
        <translation>Rarement nécessaire&#xa0;: vos programmes vous affichent d&apos;eux-mêmes en miroir.</translation>
    </message>
    <message>
        <source>Show me &amp;mirrored in this program</source>
        <translation>Me voir en &amp;miroir dans ce programme</translation>
    </message>
    <message>
        <source>Like a mirror; others see it the right way round.</source>
        <translation>Comme un miroir&#xa0;; les autres voient l&apos;image à l&apos;endroit.</translation>
    </message>
    <message>
        <source>Label in the picture</source>
        <translation>Étiquette dans l&apos;image</translation>
    </message>
    <message>
        <source>Say &quot;&amp;AI avatar&quot; in the picture</source>
        <translation>Afficher «&#xa0;AI a&amp;vatar&#xa0;» dans l&apos;image</translation>
    </message>
    <message>
        <source>A small label, so that people know who they are looking at.</source>
        <translation>Une petite étiquette, pour que chacun sache qui il regarde.</translation>
    </message>
    <message>
        <source>Co&amp;rner</source>
        <translation>C&amp;oin</translation>
    </message>
    <message>
        <source>Where the label stands. You can also click into the picture.</source>
        <translation>L&apos;emplacement de l&apos;étiquette. Vous pouvez aussi cliquer dans l&apos;image.</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>En haut à gauche</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>En haut à droite</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>En bas à gauche</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>En bas à droite</translation>
    </message>
    <message>
        <source>S&amp;tyle</source>
        <translation>St&amp;yle</translation>
    </message>
    <message>
        <source>Choose what can be read well on your background.</source>
        <translation>Choisissez ce qui se lit bien sur votre arrière-plan.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Letters with an outline</source>
        <translation>Lettres avec contour</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Caméra</translation>
    </message>
    <message>
        <source>The virtual camera that other programs see. Choose the same one there.</source>
        <translation>La caméra virtuelle que voient les autres programmes. Choisissez-y la même.</translation>
    </message>
    <message>
        <source>&amp;Rest while nobody is watching</source>
        <translation>Se mettre au &amp;repos quand personne ne regarde</translation>
    </message>
    <message>
        <source>Makes no pictures while no program reads the camera and this window is out of sight. It saves power; the first look brings the avatar back at once.</source>
        <translation>Ne produit aucune image tant qu&apos;aucun programme ne lit la caméra et que cette fenêtre est hors de vue. Cela économise l&apos;énergie&#xa0;; au premier regard, l&apos;avatar revient aussitôt.</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>&amp;Délai</translation>
    </message>
    <message>
        <source>From your voice to the picture. Less is raised by itself where this computer cannot keep it.</source>
        <translation>De votre voix à l&apos;image. Une valeur trop basse est relevée d&apos;elle-même si cet ordinateur ne peut pas la tenir.</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>&amp;Student</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>The network that moves the lips. Lip Forcing looks best and needs a large graphics card and its files: see Larger models.</source>
        <translation>Le réseau qui bouge les lèvres. Lip Forcing donne le meilleur rendu et nécessite une grosse carte graphique et ses fichiers&#xa0;: voir Modèles plus grands.</translation>
    </message>
    <message>
        <source>Small student (runs on any computer)</source>
        <translation>Petit modèle (fonctionne sur tout ordinateur)</translation>
    </message>
    <message>
        <source>Lip Forcing, the best that is here</source>
        <translation>Lip Forcing, le meilleur disponible ici</translation>
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
        <translation>Mire de test (sans modèle)</translation>
    </message>
    <message>
        <source>&amp;Runs on</source>
        <translation>&amp;Exécution sur</translation>
    </message>
    <message>
        <source>Where this is not possible, the processor does it.</source>
        <translation>Si ce n&apos;est pas possible, le processeur s&apos;en charge.</translation>
    </message>
    <message>
        <source>What fits best</source>
        <translation>Ce qui convient le mieux</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>Le processeur</translation>
    </message>
    <message>
        <source>A graphics card by NVIDIA (CUDA)</source>
        <translation>Une carte graphique NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>A graphics card under Windows (DirectML)</source>
        <translation>Une carte graphique sous Windows (DirectML)</translation>
    </message>
    <message>
        <source>The graphics of a Mac (Core ML)</source>
        <translation>Le processeur graphique d&apos;un Mac (Core ML)</translation>
    </message>
    <message>
        <source>Processor &amp;cores</source>
        <translation>&amp;Cœurs du processeur</translation>
    </message>
    <message>
        <source>How many work at the same time. 1 leaves most to other programs; take more only when the lips come late.</source>
        <translation>Combien travaillent en même temps. 1 laisse le plus aux autres programmes&#xa0;; n&apos;en prenez plus que si les lèvres arrivent en retard.</translation>
    </message>
    <message>
        <source>Pictures in one &amp;go</source>
        <translation>&amp;Images à la fois</translation>
    </message>
    <message>
        <source>For the small student. One at a time waits less for your voice: it allows 40 ms less delay and costs a quarter more computing.</source>
        <translation>Pour le petit modèle. Une à la fois attend moins votre voix&#xa0;: cela permet 40 ms de délai en moins et coûte un quart de calcul en plus.</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Une</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Deux</translation>
    </message>
    <message>
        <source>Lip Forcing (large graphics cards)</source>
        <translation>Lip Forcing (grosses cartes graphiques)</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>P&amp;as</translation>
    </message>
    <message>
        <source>Shorter steps wait less for your voice.</source>
        <translation>Des pas plus courts attendent moins votre voix.</translation>
    </message>
    <message>
        <source>12 pictures, as it was trained</source>
        <translation>12 images, comme à l&apos;entraînement</translation>
    </message>
    <message>
        <source>4 pictures, three times the work</source>
        <translation>4 images, trois fois le travail</translation>
    </message>
    <message>
        <source>4 pictures, less steady</source>
        <translation>4 images, moins stable</translation>
    </message>
    <message>
        <source>&amp;Last stage</source>
        <translation>Dernière é&amp;tape</translation>
    </message>
    <message>
        <source>What makes pictures of what the network has computed.</source>
        <translation>Ce qui fait des images de ce que le réseau a calculé.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exacte</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>&amp;Nombres</translation>
    </message>
    <message>
        <source>Shorter numbers are faster and need less graphics memory.</source>
        <translation>Des nombres plus courts sont plus rapides et demandent moins de mémoire graphique.</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 bits</translation>
    </message>
    <message>
        <source>8 bits (new graphics cards)</source>
        <translation>8 bits (cartes graphiques récentes)</translation>
    </message>
    <message>
        <source>32 bits (slow)</source>
        <translation>32 bits (lent)</translation>
    </message>
    <message>
        <source>Sound &amp;ahead</source>
        <translation>Avance du &amp;son</translation>
    </message>
    <message>
        <source>How much of what you say next is heard before the lips move. More looks better and adds to the delay.</source>
        <translation>Combien de ce que vous direz ensuite est entendu avant que les lèvres bougent. Plus donne un meilleur rendu et ajoute au délai.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>In effect after the next start.</source>
        <translation>Effectif au prochain démarrage.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>Light letters on dark, or dark letters on light.</source>
        <translation>Lettres claires sur fond sombre, ou lettres sombres sur fond clair.</translation>
    </message>
    <message>
        <source>Size of &amp;text</source>
        <translation>&amp;Taille du texte</translation>
    </message>
    <message>
        <source>100 is the system&apos;s own size.</source>
        <translation>100 est la taille du système.</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Démarrage et fin</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>C&amp;ontinuer quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>The avatar stays live; an icon near the clock opens the window again.</source>
        <translation>L&apos;avatar reste en direct&#xa0;; une icône près de l&apos;horloge rouvre la fenêtre.</translation>
    </message>
    <message>
        <source>Start with the window &amp;hidden</source>
        <translation>Démarrer avec la fenêtre &amp;masquée</translation>
    </message>
    <message>
        <source>An icon near the clock opens it.</source>
        <translation>Une icône près de l&apos;horloge l&apos;ouvre.</translation>
    </message>
    <message>
        <source>Start when I log &amp;in</source>
        <translation>&amp;Démarrer à l&apos;ouverture de ma session</translation>
    </message>
    <message>
        <source>For this user of the computer only.</source>
        <translation>Pour cet utilisateur de l&apos;ordinateur seulement.</translation>
    </message>
    <message>
        <source>&amp;Folder for recordings</source>
        <translation>Dossier des &amp;enregistrements</translation>
    </message>
    <message>
        <source>Films that you record are put here.</source>
        <translation>Les vidéos que vous enregistrez sont placées ici.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>Appuyer pour parler</translation>
    </message>
    <message>
        <source>&amp;Hear these keys in other programs too</source>
        <translation>Réagir à ces touches dans les &amp;autres programmes aussi</translation>
    </message>
    <message>
        <source>They then act while another window has the focus.</source>
        <translation>Elles agissent alors même quand une autre fenêtre a le focus.</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>Couper le &amp;son</translation>
    </message>
    <message>
        <source>Silence, until it is pressed again. The avatar stays.</source>
        <translation>Silence, jusqu&apos;à un nouvel appui. L&apos;avatar reste.</translation>
    </message>
    <message>
        <source>Pa&amp;nic</source>
        <translation>&amp;Panique</translation>
    </message>
    <message>
        <source>At once no voice and a harmless picture, until pressed again.</source>
        <translation>Aussitôt plus de voix et une image inoffensive, jusqu&apos;à un nouvel appui.</translation>
    </message>
    <message>
        <source>Panic sho&amp;ws</source>
        <translation>En panique, affic&amp;her</translation>
    </message>
    <message>
        <source>What others see until the key is pressed again.</source>
        <translation>Ce que voient les autres jusqu&apos;à un nouvel appui sur la touche.</translation>
    </message>
    <message>
        <source>The avatar, silent and at rest</source>
        <translation>L&apos;avatar, silencieux et au repos</translation>
    </message>
    <message>
        <source>A still picture with a line of text</source>
        <translation>Une image fixe avec une ligne de texte</translation>
    </message>
    <message>
        <source>Ne&amp;xt avatar</source>
        <translation>A&amp;vatar suivant</translation>
    </message>
    <message>
        <source>Goes on to the next one of your avatars.</source>
        <translation>Passe au suivant de vos avatars.</translation>
    </message>
    <message>
        <source>&amp;Speak only while a key is held</source>
        <translation>Parler seulement en &amp;maintenant une touche</translation>
    </message>
    <message>
        <source>Muted unless the talk key is held.</source>
        <translation>Son coupé tant que la touche de parole n&apos;est pas enfoncée.</translation>
    </message>
    <message>
        <source>&amp;Talk key</source>
        <translation>&amp;Touche de parole</translation>
    </message>
    <message>
        <source>Hold it to speak. Without a key nobody could hear you.</source>
        <translation>Maintenez-la pour parler. Sans touche, personne ne vous entendrait.</translation>
    </message>
    <message>
        <source>&amp;Keep a log file</source>
        <translation>Tenir un fichier &amp;journal</translation>
    </message>
    <message>
        <source>What the program did and what went wrong, on this computer only. Never what you say or show.</source>
        <translation>Ce que le programme a fait et ce qui a mal tourné, sur cet ordinateur seulement. Jamais ce que vous dites ou montrez.</translation>
    </message>
    <message>
        <source>O&amp;ffer a report after a crash</source>
        <translation>&amp;Proposer un rapport après un plantage</translation>
    </message>
    <message>
        <source>You read it first. Nothing is sent: you decide what becomes of it.</source>
        <translation>Vous le lisez d&apos;abord. Rien n&apos;est envoyé&#xa0;: vous décidez de ce qu&apos;il devient.</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Off</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Parle</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Silencieux</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Son coupé</translation>
    </message>
    <message>
        <source>Panic</source>
        <translation>Panique</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>Image figée</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>{state}, recording</source>
        <translation>{state}, enregistrement</translation>
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
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source>Behind your voice</source>
        <translation>Retard sur votre voix</translation>
    </message>
    <message>
        <source>Sound against picture</source>
        <translation>Son par rapport à l&apos;image</translation>
    </message>
    <message>
        <source>Pictures so far</source>
        <translation>Images jusqu&apos;ici</translation>
    </message>
    <message>
        <source>Late or left out</source>
        <translation>En retard ou sautées</translation>
    </message>
    <message>
        <source>Gaps in the sound</source>
        <translation>Trous dans le son</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Carte graphique</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Vu par</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>{mb:.0f} MiB</source>
        <translation>{mb:.0f} MiB</translation>
    </message>
    <message>
        <source>{half:.0f} ms, {most:.0f} ms at most (95 %), {set:.0f} ms set</source>
        <translation>{half:.0f} ms, {most:.0f} ms au plus (95 %), réglé sur {set:.0f} ms</translation>
    </message>
    <message>
        <source>{spoken} spoken, {held} held, {idle} at rest</source>
        <translation>{spoken} parlées, {held} figées, {idle} au repos</translation>
    </message>
    <message>
        <source>{late} late, {missed} left out</source>
        <translation>{late} en retard, {missed} sautées</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>non utilisée</translation>
    </message>
    <message>
        <source>No figures yet: nothing has run.</source>
        <translation>Pas encore de mesures&#xa0;: rien n&apos;a encore tourné.</translation>
    </message>
    <message>
        <source>Making mouths, each go</source>
        <translation>Création des bouches, par passe</translation>
    </message>
    <message>
        <source>Putting it into the picture</source>
        <translation>Insertion dans l&apos;image</translation>
    </message>
    <message>
        <source>Handing it to the camera</source>
        <translation>Remise à la caméra</translation>
    </message>
    <message>
        <source>not known before you speak</source>
        <translation>inconnu tant que vous n&apos;avez pas parlé</translation>
    </message>
    <message>
        <source>no Lipcam microphone: calls hear you {ms:.0f} ms before the lips move. Switch it on in the settings, and choose it in the call program.</source>
        <translation>pas de micro Lipcam&#xa0;: les appels vous entendent {ms:.0f} ms avant que les lèvres bougent. Activez-le dans les paramètres et choisissez-le dans le programme d&apos;appel.</translation>
    </message>
    <message>
        <source>{half}, {most:.0f} ms at most (95 %)</source>
        <translation>{half}, {most:.0f} ms au plus (95 %)</translation>
    </message>
    <message>
        <source>together</source>
        <translation>synchrones</translation>
    </message>
    <message>
        <source>sound {ms:.0f} ms late</source>
        <translation>son {ms:.0f} ms en retard</translation>
    </message>
    <message>
        <source>sound {ms:.0f} ms early</source>
        <translation>son {ms:.0f} ms en avance</translation>
    </message>
    <message>
        <source>this system does not tell</source>
        <translation>ce système ne l&apos;indique pas</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>The camera driver v4l2loopback is ready: every program sees the camera.</source>
        <translation>Le pilote de caméra v4l2loopback est prêt&#xa0;: tous les programmes voient la caméra.</translation>
    </message>
    <message>
        <source>The PipeWire camera is ready and needs nothing: GNOME programs see it, and Firefox and Chromium once it is switched on there.</source>
        <translation>La caméra PipeWire est prête et n&apos;a besoin de rien&#xa0;: les programmes GNOME la voient, ainsi que Firefox et Chromium une fois qu&apos;elle y est activée.</translation>
    </message>
    <message>
        <source>The camera of OBS Studio is ready: most programs see it.</source>
        <translation>La caméra d&apos;OBS Studio est prête&#xa0;: la plupart des programmes la voient.</translation>
    </message>
    <message>
        <source>The camera Unity Capture is ready.</source>
        <translation>La caméra Unity Capture est prête.</translation>
    </message>
    <message>
        <source>{name} cannot be used.</source>
        <translation>{name} ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>For Zoom, Discord and OBS: install the camera driver too</source>
        <translation>Pour Zoom, Discord et OBS&#xa0;: installez aussi le pilote de caméra</translation>
    </message>
    <message>
        <source>Install the camera driver</source>
        <translation>Installer le pilote de caméra</translation>
    </message>
    <message>
        <source>Or without a driver: start PipeWire</source>
        <translation>Ou sans pilote&#xa0;: démarrez PipeWire</translation>
    </message>
    <message>
        <source>Install the camera of OBS Studio</source>
        <translation>Installer la caméra d&apos;OBS Studio</translation>
    </message>
    <message>
        <source>Or install Unity Capture</source>
        <translation>Ou installez Unity Capture</translation>
    </message>
    <message>
        <source>Open a terminal and add the package source that has the driver:</source>
        <translation>Ouvrez un terminal et ajoutez la source de paquets qui contient le pilote&#xa0;:</translation>
    </message>
    <message>
        <source>Open a terminal and install the driver:</source>
        <translation>Ouvrez un terminal et installez le pilote&#xa0;:</translation>
    </message>
    <message>
        <source>Install the driver:</source>
        <translation>Installez le pilote&#xa0;:</translation>
    </message>
    <message>
        <source>This system is built as an image: add the kernel module v4l2loopback in its own way (a layered package, or a line of its configuration), then start again.</source>
        <translation>Ce système est construit comme une image&#xa0;: ajoutez le module noyau v4l2loopback à sa manière (un paquet superposé ou une ligne de sa configuration), puis redémarrez.</translation>
    </message>
    <message>
        <source>Install the kernel module v4l2loopback with your system&apos;s package tool. The package is often called v4l2loopback-dkms.</source>
        <translation>Installez le module noyau v4l2loopback avec l&apos;outil de paquets de votre système. Le paquet s&apos;appelle souvent v4l2loopback-dkms.</translation>
    </message>
    <message>
        <source>Secure Boot is on: the computer loads only drivers that it trusts. When asked, think of a password; at the next start of the computer choose Enroll MOK, Continue, and type it there.</source>
        <translation>Secure Boot est activé&#xa0;: l&apos;ordinateur ne charge que les pilotes de confiance. Quand on vous le demande, inventez un mot de passe&#xa0;; au prochain démarrage de l&apos;ordinateur, choisissez Enroll MOK, Continue, puis saisissez-le.</translation>
    </message>
    <message>
        <source>Make the camera:</source>
        <translation>Créez la caméra&#xa0;:</translation>
    </message>
    <message>
        <source>So that it is there after every start of the computer:</source>
        <translation>Pour qu&apos;elle soit là après chaque démarrage de l&apos;ordinateur&#xa0;:</translation>
    </message>
    <message>
        <source>Install OBS Studio 30 or newer from {page}, or with Homebrew:</source>
        <translation>Installez OBS Studio 30 ou plus récent depuis {page}, ou avec Homebrew&#xa0;:</translation>
    </message>
    <message>
        <source>Start OBS once and press Start Virtual Camera; then stop it and close OBS.</source>
        <translation>Démarrez OBS une fois et appuyez sur «&#xa0;Démarrer la caméra virtuelle&#xa0;»&#xa0;; puis arrêtez-la et fermez OBS.</translation>
    </message>
    <message>
        <source>Allow its camera when asked: System Settings, General, Login Items &amp; Extensions, Camera Extensions (before macOS 15: Privacy &amp; Security). Restart if it does not appear.</source>
        <translation>Autorisez sa caméra quand on vous le demande&#xa0;: Réglages Système, Général, Ouverture &amp; extensions, Extensions de caméra (avant macOS 15&#xa0;: Confidentialité &amp; sécurité). Redémarrez si elle n&apos;apparaît pas.</translation>
    </message>
    <message>
        <source>Install OBS Studio from {page}, or in a terminal:</source>
        <translation>Installez OBS Studio depuis {page}, ou dans un terminal&#xa0;:</translation>
    </message>
    <message>
        <source>Its camera comes with it: OBS need not run. Do not start it there.</source>
        <translation>Sa caméra est fournie avec&#xa0;: OBS n&apos;a pas besoin de tourner. Ne la démarrez pas là-bas.</translation>
    </message>
    <message>
        <source>Download Unity Capture from {page} and unpack it.</source>
        <translation>Téléchargez Unity Capture depuis {page} et décompressez-le.</translation>
    </message>
    <message>
        <source>In its folder Install, right-click Install.bat and choose Run as administrator.</source>
        <translation>Dans son dossier Install, faites un clic droit sur Install.bat et choisissez «&#xa0;Exécuter en tant qu&apos;administrateur&#xa0;».</translation>
    </message>
    <message>
        <source>Is it the right microphone? Choose another one in the list above.</source>
        <translation>Est-ce le bon micro&#xa0;? Choisissez-en un autre dans la liste ci-dessus.</translation>
    </message>
    <message>
        <source>Has the microphone or headset a mute switch or a mute key? Switch it on.</source>
        <translation>Le micro ou le casque a-t-il un interrupteur ou une touche de sourdine&#xa0;? Réactivez-le.</translation>
    </message>
    <message>
        <source>Speak louder, or come nearer to the microphone.</source>
        <translation>Parlez plus fort ou rapprochez-vous du micro.</translation>
    </message>
    <message>
        <source>Is it muted by the system, or turned down? Open the sound settings, Input, or type this into a terminal:</source>
        <translation>Est-il coupé par le système, ou réglé trop bas&#xa0;? Ouvrez les réglages du son, Entrée, ou saisissez ceci dans un terminal&#xa0;:</translation>
    </message>
    <message>
        <source>Is it turned down? Open System Settings, Sound, Input, and move the input volume to the right.</source>
        <translation>Est-il réglé trop bas&#xa0;? Ouvrez Réglages Système, Son, Entrée, et déplacez le volume d&apos;entrée vers la droite.</translation>
    </message>
    <message>
        <source>Is it turned down? Open Settings, System, Sound, your microphone, and move the input volume to the right.</source>
        <translation>Est-il réglé trop bas&#xa0;? Ouvrez Paramètres, Système, Son, votre micro, et déplacez le volume d&apos;entrée vers la droite.</translation>
    </message>
    <message>
        <source>May Lipcam hear it? Open System Settings, Privacy &amp; Security, Microphone, and allow Lipcam (or the terminal that it was started from). Then start Lipcam again.</source>
        <translation>Lipcam peut-il l&apos;entendre&#xa0;? Ouvrez Réglages Système, Confidentialité &amp; sécurité, Microphone, et autorisez Lipcam (ou le terminal depuis lequel il a été lancé). Puis relancez Lipcam.</translation>
    </message>
    <message>
        <source>May programs hear it? Open Settings, Privacy &amp; security, Microphone, and switch on Microphone access and Let desktop apps access your microphone.</source>
        <translation>Les programmes peuvent-ils l&apos;entendre&#xa0;? Ouvrez Paramètres, Confidentialité &amp; sécurité, Microphone, et activez «&#xa0;Accès au microphone&#xa0;» et «&#xa0;Autoriser les applications de bureau à accéder à votre microphone&#xa0;».</translation>
    </message>
    <message>
        <source>Start Lipcam before you join: then the camera is listed.</source>
        <translation>Démarrez Lipcam avant de rejoindre l&apos;appel&#xa0;: la caméra figure alors dans la liste.</translation>
    </message>
    <message>
        <source>This program does not see the PipeWire camera. Install the camera driver (step 3), or join in a browser.</source>
        <translation>Ce programme ne voit pas la caméra PipeWire. Installez le pilote de caméra (étape 3) ou rejoignez l&apos;appel dans un navigateur.</translation>
    </message>
    <message>
        <source>Choose “{camera}”.</source>
        <translation>Choisissez «&#xa0;{camera}&#xa0;».</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Open Settings, then Video.</source>
        <translation>Ouvrez Paramètres, puis Vidéo.</translation>
    </message>
    <message>
        <source>Open the list Camera.</source>
        <translation>Ouvrez la liste Caméra.</translation>
    </message>
    <message>
        <source>In a meeting: the arrow beside the camera button.</source>
        <translation>Dans une réunion&#xa0;: la flèche à côté du bouton de la caméra.</translation>
    </message>
    <message>
        <source>Restart Zoom if the camera is not in the list.</source>
        <translation>Redémarrez Zoom si la caméra n&apos;est pas dans la liste.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Open Settings (the three dots), then Devices.</source>
        <translation>Ouvrez Paramètres (les trois points), puis Appareils.</translation>
    </message>
    <message>
        <source>Quit Teams fully and start it again after you installed a camera.</source>
        <translation>Quittez complètement Teams et relancez-le après avoir installé une caméra.</translation>
    </message>
    <message>
        <source>On Linux Teams runs in a browser: see Browser too.</source>
        <translation>Sous Linux, Teams fonctionne dans un navigateur&#xa0;: voir aussi Navigateur.</translation>
    </message>
    <message>
        <source>Meet</source>
        <translation>Meet</translation>
    </message>
    <message>
        <source>Open More options (the three dots), then Settings, Video.</source>
        <translation>Ouvrez Plus d&apos;options (les trois points), puis Paramètres, Vidéo.</translation>
    </message>
    <message>
        <source>Load the page again if the camera is not in the list.</source>
        <translation>Rechargez la page si la caméra n&apos;est pas dans la liste.</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>Open User Settings, then Voice &amp; Video.</source>
        <translation>Ouvrez les paramètres utilisateur, puis Voix &amp; vidéo.</translation>
    </message>
    <message>
        <source>Press Ctrl+R in Discord if the camera is not in the list.</source>
        <translation>Appuyez sur Ctrl+R dans Discord si la caméra n&apos;est pas dans la liste.</translation>
    </message>
    <message>
        <source>Choose “{microphone}” as the microphone too: others then hear you in time with the lips.</source>
        <translation>Choisissez aussi «&#xa0;{microphone}&#xa0;» comme micro&#xa0;: les autres vous entendent alors en synchronie avec les lèvres.</translation>
    </message>
    <message>
        <source>Video Capture Device (V4L2)</source>
        <translation>Périphérique de capture vidéo (V4L2)</translation>
    </message>
    <message>
        <source>Video Capture Device</source>
        <translation>Périphérique de capture vidéo</translation>
    </message>
    <message>
        <source>No restart is needed.</source>
        <translation>Aucun redémarrage n&apos;est nécessaire.</translation>
    </message>
    <message>
        <source>While Lipcam uses the camera of OBS, do not press Start Virtual Camera there.</source>
        <translation>Tant que Lipcam utilise la caméra d&apos;OBS, n&apos;y appuyez pas sur «&#xa0;Démarrer la caméra virtuelle&#xa0;».</translation>
    </message>
    <message>
        <source>Add “{microphone}” too, as an Audio Input Capture: it is in time with the lips.</source>
        <translation>Ajoutez aussi «&#xa0;{microphone}&#xa0;», comme capture audio (entrée)&#xa0;: il est synchronisé avec les lèvres.</translation>
    </message>
    <message>
        <source>OBS</source>
        <translation>OBS</translation>
    </message>
    <message>
        <source>Under Sources press + and choose {kind}.</source>
        <translation>Sous Sources, appuyez sur + et choisissez {kind}.</translation>
    </message>
    <message>
        <source>Open the list Device.</source>
        <translation>Ouvrez la liste Périphérique.</translation>
    </message>
    <message>
        <source>Load the page again, or restart the browser, if it is not listed.</source>
        <translation>Rechargez la page, ou redémarrez le navigateur, si elle n&apos;est pas dans la liste.</translation>
    </message>
    <message>
        <source>Firefox: open about:config and set media.webrtc.camera.allow-pipewire to true.</source>
        <translation>Firefox&#xa0;: ouvrez about:config et mettez media.webrtc.camera.allow-pipewire à true.</translation>
    </message>
    <message>
        <source>Chromium and Chrome: open chrome://flags and switch on PipeWire camera support.</source>
        <translation>Chromium et Chrome&#xa0;: ouvrez chrome://flags et activez «&#xa0;PipeWire camera support&#xa0;».</translation>
    </message>
    <message>
        <source>Both ask the desktop for the camera: a desktop portal (xdg-desktop-portal) must be installed, as on most desktops.</source>
        <translation>Les deux demandent la caméra au bureau&#xa0;: un portail de bureau (xdg-desktop-portal) doit être installé, comme sur la plupart des bureaux.</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navigateur</translation>
    </message>
    <message>
        <source>On the page of the call press the camera in the address bar.</source>
        <translation>Sur la page de l&apos;appel, appuyez sur la caméra dans la barre d&apos;adresse.</translation>
    </message>
    <message>
        <source>Allow the camera and open its list.</source>
        <translation>Autorisez la caméra et ouvrez sa liste.</translation>
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
        <translation>Ouverture de la caméra et du micro…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Live, holding the picture</source>
        <translation>En direct, image figée</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Petit</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>Mire de test</translation>
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
        <translation>{student}, sur la carte graphique</translation>
    </message>
    <message>
        <source>{student}, on this computer&apos;s processor</source>
        <translation>{student}, sur le processeur de cet ordinateur</translation>
    </message>
    <message>
        <source>Press Start, and the avatar speaks with you.</source>
        <translation>Appuyez sur «&#xa0;Démarrer&#xa0;» et l&apos;avatar parle avec vous.</translation>
    </message>
    <message>
        <source>Getting the avatar ready …</source>
        <translation>Préparation de l&apos;avatar…</translation>
    </message>
    <message>
        <source>Closing camera and microphone …</source>
        <translation>Fermeture de la caméra et du micro…</translation>
    </message>
    <message>
        <source>Stopped by a fault</source>
        <translation>Arrêté par une erreur</translation>
    </message>
    <message>
        <source>Nothing is sent to other programs.</source>
        <translation>Rien n&apos;est envoyé aux autres programmes.</translation>
    </message>
    <message>
        <source>nobody is watching</source>
        <translation>personne ne regarde</translation>
    </message>
    <message>
        <source>in use by {names} and {more} more</source>
        <translation>utilisée par {names} et {more} de plus</translation>
    </message>
    <message>
        <source>in use by {names}</source>
        <translation>utilisée par {names}</translation>
    </message>
    <message>
        <source>Resting: nobody is watching. It goes on by itself as soon as somebody does.</source>
        <translation>Au repos&#xa0;: personne ne regarde. La reprise est automatique dès que quelqu&apos;un regarde.</translation>
    </message>
    <message>
        <source>{fps:.1f} pictures a second</source>
        <translation>{fps:.1f} images par seconde</translation>
    </message>
    <message>
        <source>{ms:.0f} ms behind your voice</source>
        <translation>{ms:.0f} ms de retard sur votre voix</translation>
    </message>
    <message>
        <source>on the graphics card</source>
        <translation>sur la carte graphique</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>sur le processeur</translation>
    </message>
</context>
</TS>
