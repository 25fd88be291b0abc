<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AdviceBox</name>
    <message>
        <source>What is missing and how to mend it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H&amp;ide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AvatarGrid</name>
    <message>
        <source>Avatars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, cannot be used: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}
Licence: {licence}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackgroundEditor</name>
    <message>
        <source>The avatar&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The avatar&apos;s own, blurred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green, for another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture for the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colour}, choose …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>File {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only when it comes from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own voice, heard from a loudspeaker, would get into the microphone: use headphones when you always want to hear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;rger models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;rger models: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hear the voice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>About the model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceDesk</name>
    <message>
        <source>Sample speech (no microphone needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then you can choose the sample speech as the microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar: press Start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No virtual camera was found, so other programs cannot see the avatar yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceSearch</name>
    <message>
        <source>The search for devices has failed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Import settings or profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names your devices, and folders and files of this computer: look into it before you give it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of Lipcam (*{ending})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderEditor</name>
    <message>
        <source>Choose a folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s folder for films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateEditor</name>
    <message>
        <source>Level of the microphone and the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{db} dB: speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{db} dB: ignored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GetDialog</name>
    <message>
        <source>Get {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be fetched, and its licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Without what it needs to run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept the licences and get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} are still to come. On the disk of {folder} there are {free} free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of some files is only known once the server says it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing after that: {name}. {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings: {n} will change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Profiles: {n} will be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings that will change:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this computer, kept all the same:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be used, and is left out:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file switches the label &quot;AI avatar&quot; off. It stays on until you decide about it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is no key of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is also the key for: {names}. Only one of them will hear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You could not type this sign any more: hold Ctrl or Alt with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Microphone level</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Lipcam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The avatar {name} cannot be used: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No avatar could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the program&apos;s files again, or add an avatar of your own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelButtons</name>
    <message>
        <source>Im&amp;port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;file for the marked model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;known files in a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in files that you have; needs no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the files again and compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Get…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no public file: import your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Get its parts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Get again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resu&amp;me…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {state}, {size}, licence {licence}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Larger models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The small student comes with Lipcam and needs nothing of this. These are other people&apos;s networks, for large graphics cards; nothing is fetched until you accept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models lie in {folder}; free on that disk: {free}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept, and goes on from there next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageBrowser</name>
    <message>
        <source>Find a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Live picture of the avatar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyNotes</name>
    <message>
        <source>Nothing leaves this computer by itself: not your voice, no picture, no word of what you do. There is no account, no counting of users and no search for updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two things do, and only because you do them: the programs that you let use the camera pass its picture on to the people you talk to, and a larger model is fetched from its public page when you ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Lipcam keeps is in these folders, on this computer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings and profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your avatars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of your avatars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of larger models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program is there to show folders. It is {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be opened: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileDesk</name>
    <message>
        <source>Profile {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile {name} is without the label &quot;AI avatar&quot;. The label stays until you decide about it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it off in the settings, on the page Picture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileList</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfilesWindow</name>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile is an avatar with the settings that go with it: sound, picture, camera and lip motion. Window, keys and privacy stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name for a new profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep what is chosen now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up&amp;date it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what is chosen now under its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dele&amp;te…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes over to the profile, also while another program has the focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key for the marked profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ke&amp;y for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the profile {name}? Its avatar stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping … (up to half a minute while the server is silent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible here; it is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset this &amp;page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on this page becomes as it came with Lipcam. What you have decided about the label &quot;AI avatar&quot; stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo the reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export or import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export all settings and profiles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import settings or profiles…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeEditor</name>
    <message>
        <source>720p (1280 × 720)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1080p (1920 × 1080)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>540p (960 × 540)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square (720 × 720)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>The microphone {0} was opened twice; close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphones need PortAudio ({0}); install sounddevice again with pip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound system cannot be started ({0}); check that the sound server runs, or choose a sound file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone was found; plug one in, {0}or choose a sound file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone {0} is not there; plug it in or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound server that has the microphone {0} does not answer; start PipeWire or PulseAudio (and install pulseaudio-utils), or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphones of the sound server need ALSA&apos;s plug-in for it; install it with: sudo apt install libasound2-plugins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone {0} cannot be opened ({1}); check that it is plugged in and that the sound system runs, {2}or choose another microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone {0} has stopped: it was unplugged or the sound server ended; plug it in again or choose another microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone {0} gives no sound at all; check its mute switch and level, {1}or choose another microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphones need the PortAudio library; install it with: sudo apt install libportaudio2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone was found; plug one in, check that PipeWire or PulseAudio runs (and that libasound2-plugins is installed), or choose a sound file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone {0} is used by another program or has gone; close it there, {1}or choose another microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allow it in System Settings &gt; Privacy &amp; Security &gt; Microphone, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allow it in Settings &gt; Privacy &amp; security &gt; Microphone, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no microphone {0}; `lipcam devices` lists them, or use file:&lt;path&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no loudspeaker {0}; the only choice is default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug one in and check that the sound server runs; a sound file can stand in for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>want sound at {0} Hz, got {1} Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no resampling at {0} Hz, only {1} to {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, or convert it to WAV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file {0} {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be found in {0}; check its name, or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than {0} streams;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no sound in it;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in a form that nothing here can decode;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says that it has {0} samples a second;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says that it has {0} channels;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends earlier than it says; it was probably cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a sound file that can be read;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not be read by you; change its permissions, or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged; it plays as far as it could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged; parts of it are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file {0} lasts longer than {1} minutes; cut it into shorter pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loudspeaker {0} was opened twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture goes on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound cannot be played without PortAudio ({0}). {1} Install sounddevice again with pip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound cannot be played: the sound system does not start ({0}). {1} Check that the sound server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound cannot be played: no loudspeaker was found. {0} Plug in loudspeakers or headphones and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound cannot be played: {0} cannot be opened ({1}). {2} Check that it is plugged in and that the sound system runs, and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound cannot be played without the PortAudio library. {0} Install it with: sudo apt install libportaudio2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound cannot be played: {0} is used by another program or has gone. {1} Close the other program and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as far as can be seen, or no WAV file at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sound ends before its stated length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a header larger than the file: FFmpeg would set aside gigabytes for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get it again or ask who made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB, too large for an avatar; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is cut off, or no zip file; {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lists far more than an avatar has; {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} entries, an avatar has at most {2}; {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has too many entries for an avatar; {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds a path outside itself ({1}); {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} is a link, not a file; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} is encrypted; unpack it and pack it plainly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} is packed in an unknown way; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is cut off or damaged; {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds a folder too many ({1}): an avatar&apos;s files lie side by side, at most in one folder; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} unpacks to {2} bytes, the limit is {3}; {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} is not of the size it says; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a plain NumPy array; get the package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no {1}; get the package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1} {2}, want {3} {4}; get the package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is cut off or too long; get the package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>want three finite (x, y) points of a face, got an array of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the points of the face lie in one place; it is too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>want two faces of {0}, got {1} and {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder {0} holds the avatar {1}; rename the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; install Lipcam again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the avatar {0} cannot be used: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no avatar {0}; choose one of: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no avatar {0} to remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is cut off or changed; get the package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no avatar is installed; install one (a *.lipavatar file) or reinstall Lipcam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an avatar with the id {0} comes with Lipcam; give yours another id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an avatar with the id {0} is already installed; remove it first, or install this one with --replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the avatar has no {0}; get the package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot remove {0} ({1}); close programs that use it and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot install {0} into {1} ({2}); make the folder writable or free some space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} comes with Lipcam and stays; you can only remove avatars that you installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the avatar&apos;s loop video is damaged; get the package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must hold one video and nothing else; pack it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1} {2}, want H.264 with 8-bit 4:2:0 (yuv420p); convert it and pack it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1} × {2} px, the manifest says {3} × {4}; get the package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} frames, the manifest says {2}; get the package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get the package again or ask who made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the avatar package has format {0}, this Lipcam reads format {1}; update Lipcam or get the package in that format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[width, height] in px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 64 of a-z, 0-9, - and _, beginning with a letter or digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no list of fields; {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to {0} printable letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names with sha256 and bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the avatar package has no {0}; {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lists {1}, which is no part of an avatar; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sha256 and bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged or no plain MP4 ({1}); get the package again, or convert the video and pack it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must have one description of its frames, of the usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is compressed or made of fragments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is cut off or has parts that a loop has not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it claims more than a loop of {0} frames has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the face networks are not there (looked in {0}). They come with Lipcam: install it again, or put *{1} and *{2} into one folder and name it in {3}; training/README.md says how to make them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no *{1}; see training/README.md for where to get it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is another network: want one picture of {1}, two answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a face network failed: {0}; get its file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large for this network; get the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no network that can be run: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get the package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than the {1} bytes it may have; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not an avatar: it has no {1}; choose an avatar&apos;s folder or a *{2} file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds values that are no numbers; {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} puts the mouth outside the picture; {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not fit together; {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the avatar {0} has no {1}; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of the avatar {1} is damaged or changed (it does not match its sha256); {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot store what was prepared for the avatar in {0} ({1}); make the folder writable or free some space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} is not a plain file; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check that the file exists and is yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a file; choose an avatar&apos;s folder or its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is already there; choose another folder or remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write the avatar to {0} ({1}); free some space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} frames need affines ({1}, 2, 3), got {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a JPEG picture or damaged; get the package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1} × {2} px, at most {3} px a side are allowed; get the package again with a smaller picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged; get the package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no 8-bit grey PNG of {1} × {2} px; get the package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged or empty; get the package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture of {0} cannot be stored as {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a PNG picture; get the package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a progressive or unusual JPEG; save it as a plain (baseline) JPEG and pack it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a loop of {0} × {1} px cannot be used; want even sides of {2} to {3} px: scale the video and import it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a loop needs at least one frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the frames of a loop must all have one size; render them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a loop has at most {0} frames; shorten it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another file, or convert it to MP4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no pictures, only sound;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has pictures of {0} x {1} px;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no picture that can be read;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes the size of its pictures;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>convert it to one size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be found in {0};</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a folder, a device or a pipe;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has changed while it was read;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lasts longer than {0} minutes;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is smaller than {0} px;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a larger one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no video that can be read;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is too large;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged ({0}); it is used as far as it could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avatar {0}: {1}; where its face lies follows from its mouth and an average face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the face networks are not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no face is seen in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avatar {0} has an alignment of shape {1}; import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avatar {0} has {1} loop frames but face crops of shape {2}; import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the memory is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program {0} is missing. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python package pyvirtualcam is missing. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing. Install Lipcam again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be started: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera stopped and is opened again ({0} of {1}): {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera cannot be used ({0}): {1}. {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A camera needs even sizes, not {0} × {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the camera bridge ended with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} opened with {1} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no memory to share pictures with the camera ({0}). Close other programs or choose a smaller picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera {0} is closed. Start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the camera&apos;s driver does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the camera bridge talks nonsense ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was whole until then is in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recording has ended ({0}); {1}. Check the disk and record again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all names beside it are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing could be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full and the recording has ended; {0}. Free some space or choose another folder, then record again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a recording of {0} × {1} px needs even sides; choose another size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>want pictures of {0} px, got {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recording {0} has ended; begin a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write {0} ({1}); choose another folder or make this one writable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stays as it is; the recording is in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OBS Studio is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unity Capture is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OBS Virtual Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unity Capture exists only on Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unity Video Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OBS&apos;s own camera exists only on Windows and macOS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lipcam AI avatar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (PipeWire, no driver needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PipeWire runs without a session manager, so no program would be linked to the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one: systemctl --user start wireplumber (sudo apt install wireplumber)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PipeWire camera has stopped ({0}). {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other programs will see “</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it (Debian/Ubuntu: sudo apt install pipewire wireplumber) and log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it: systemctl --user start pipewire wireplumber (if they are not installed: sudo apt install pipewire wireplumber).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart it: systemctl --user restart pipewire wireplumber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PipeWire server does not answer ({0}). {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PipeWire camera exists only on Linux. Choose another camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PipeWire&apos;s library lacks files that belong to it. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PipeWire&apos;s library is missing ({0}). {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer within {0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PipeWire&apos;s thread cannot be started. Restart Lipcam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node did not appear within {0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PipeWire refused the camera: {0}. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a folder; name a file in it, or choose another, like {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a device or a pipe; choose another name, like {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is the sound itself and would be overwritten. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another name or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto, window, pipewire, v4l2loopback, obs, unitycapture, file:talk.mp4, none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window only (no camera)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no camera {0}. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best available camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera could be opened.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no camera {0} on this system. Choose one of: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which file? Write the choice as file:PATH, e.g. file:talk.mp4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it again: pip install -e &apos;.[camera]&apos; (or run python run.py).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo modprobe v4l2loopback exclusive_caps=1 card_label=&quot;Lipcam AI avatar&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, choose another camera (“window” always works).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install and load the driver: sudo apt install v4l2loopback-dkms &amp;&amp; {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it: sudo usermod -aG video $USER, then log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program that sends pictures to this camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program that still reads the camera, or choose the size that it reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install OBS Studio (obsproject.com). On macOS start it once, allow its system extension, press Start Virtual Camera and stop it again; on Windows installing is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the virtual camera in OBS and in every other program, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Unity Capture: run its Install.bat as administrator (github.com/schellingb/UnityCapture).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program sends pictures to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you may not open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program already sends pictures to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver v4l2loopback is loaded but has no device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it again: sudo modprobe -r v4l2loopback &amp;&amp; {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver v4l2loopback is not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v4l2loopback exists only on Linux.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not open {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera was opened for {0} × {1} px but was sent a picture of {2} × {3} px.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera “{0}” is closed. Start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the patch {0} at {1} leaves a frame of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the avatar has {0} frames, affines {1} and a mask {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture of {0} × {1} px needs even sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the patch is {0}, the mask is {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>want one size, got {0}, {1} and {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} It is not tried again by itself: stop and start after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera {0} does not answer. Choose another camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not take pictures any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is to go on in a further file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {0} or {1} does not answer. Choose other files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Lipcam and start it again; if it happens again, report it with the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delay is {0} ms: {1} ms cannot be kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close programs that keep the processor busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delay is {0} ms now, as asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({0}: {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again; if it happens again, report it with the log file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is plugged in and switched on, or choose another microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone {0} does not answer. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again or choose another sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has stopped delivering sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} It is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} plays no more; the picture goes on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in and start again, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loudspeaker does not answer; the picture goes on without it. Check that the sound system runs, and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lip engine does not get ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lip engine is stuck; the idle picture is shown and the engine is built anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it happens again, choose another engine or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Lipcam is busy with {0}; wait until it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written in ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a plain name of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no public file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not {0}: this list needs another version of Lipcam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names an id twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty or names a file twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not the address of a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a list of ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a name that is taken on some system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be known where the checksum is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a path inside a repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not one line of plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see `lipcam models list`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model {0}, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large to be a list of models. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of models {0} cannot be read ({1}). {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a valid list of models ({1}). {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not one of </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lets {0} need {1}, which is no other model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not say how large {1} is; not fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was damaged on its way (its checksum differs) and was deleted. Get it again; when it happens twice, the server holds another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be fetched. {1} See `lipcam models import --help`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checksum of the first download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} offers another file than Lipcam knows: its {1} is {2}, not {3}. Nothing was fetched; look for a newer Lipcam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written to {1} ({2}). What has arrived is kept; free some space and get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The installed torch ({0}) cannot use the card; install one built for CUDA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs about {1} GiB of graphics memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} GiB, {2} of them free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch is not installed; Lip Forcing needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much graphics memory {0} needs is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; no GPU was found. On the processor it would be far from live (minutes for a second of speech, and as much main memory): the small student is the one to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; {1}. It does not fit: loading will end with an error that the memory is full, or, where the driver moves it to main memory, be far too slow to be live.{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; {1}. It fits once other programs let go of theirs; until then loading will end with an error that the memory is full.{2}{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch cannot use a card here ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at HF_ENDPOINT, HF_TOKEN and the proxy in your environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and get it again: it goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be fetched from {1}: {2}. {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>huggingface_hub {0} is too old; bring it up to date with
    {1} -m pip install -U &quot;huggingface_hub&gt;={2}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends {0} bytes where {1} has {2}: something else. What has arrived before is kept; run the same command again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was cut {0} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching models needs the Python package huggingface_hub. Install it with
    {0} -m pip install &quot;huggingface_hub&gt;={1}&quot;
or fetch the files elsewhere and import them (`lipcam models import`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>huggingface_hub does not start ({0}). {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for an account: log in with `hf auth login`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for an account with access: log in with `hf auth login`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there any more; look for a newer Lipcam, or import the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants fewer requests; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1}) is no file of a known model. For a model whose checksum is not known yet add --model ID; see `lipcam models list`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {0} there is no file of a model; see `lipcam models list`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1} bytes) is no file of {2}, which has {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read or copied ({1}); free some space, or see that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is another file than the one that was taken in for {1} before. When that is what you want, remove that model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file or folder {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds too much to look through; name a folder inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} may not be read; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} bytes and {2} should have {3}: it is cut off, or another file. Get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be linked to {1} ({2}): leave out --link, and it is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has the size of {1} ({2}) and other content: it is damaged, or another file. Get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a link that leads out of {1}; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than the {0} bytes of {1} arrive: it is another file. It was given up; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a plain file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; move it away and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a plain file; move it away and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a link, not a file; move it away and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be looked at ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch._utils _rebuild_tensor_v2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch._utils _rebuild_parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch BFloat16Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch.storage UntypedStorage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch._utils _rebuild_tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch._utils _rebuild_tensor_v3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch.serialization _get_layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch float8_e4m3fn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no safetensors file, or cut off: its header would have {1} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a header that lists no tensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} should hold {1} bytes of tensors and holds {2}: it is cut off or has something added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: the tensor {1} is described wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is cut off: the end of its zip is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lists far more than weights have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a damaged header ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has tensors that overlap or leave gaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a zip, but not one that torch saves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a zip that says two things of its own end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}: it can run a program when it is loaded, and is not taken. Ask who made it for the tensors alone, best as safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no file of weights as torch saves them today (a zip). An old one, a bare pickle, can hold a program and is not taken; save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is cut off or damaged ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds packed or encrypted parts; torch saves none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds a path outside itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a sha256 checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no checksum to compare with; this content counts from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content is not what it has to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a folder of its own; remove it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not on this machine; there is nothing to remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {0} cannot be made ({1}); make room for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be removed from {1} ({2}); close programs that use it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a folder of its own; move it away and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are still to come, and the disk of {1} has only {2} free; free some space first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import it again with `lipcam models import FILE --model {0}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not on this machine ({1}, {2}, from {3}). To get it {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {0} bytes and should have {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has not been checked; run `lipcam models verify {1}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run `lipcam models get {0}`, or {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} is damaged. {2} To mend it {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not on this machine. {1} When you have it, {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed since it was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not usable here ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the installed ONNX Runtime does not contain it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no provider {0}; choose one of: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} keeps weights in another file, which no student may. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was not granted, {0} was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; running on the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be loaded ({0}). Install it with: pip install onnxruntime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a graph that this ONNX Runtime can run ({1}). {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} {2} is {3}, want float32. {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student&apos;s {0} failed on {1} ({2}). Choose the processor (cpu) as provider, or start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avatar {0} was not prepared for this student; prepared it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student has no avatar yet: call warm_up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student wants a mel window of {0}, got {1} {2}: sound features and student do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avatar {0} has {1} loop frames but was prepared for {2}; import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student wants regions of 160 x 128 px, got {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student wants a reference and then {0} crops, got {1}: call begin first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An engine makes at least 1 frame at a time, not {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An engine needs at least 1 thread, not {0}; mend the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Lipcam again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no engine {0}; choose one of: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lip Forcing needs {0}; install Lipcam&apos;s extra for it: pip install &quot;lipcam[lipforcing]&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws a mouth from loudness; for tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See `lipcam models list`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student {0} makes {1} pictures at a time, not {2}; it goes on with {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be 1 to {0} times that fall, from 1 to above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not the file that its manifest describes (its checksum differs). {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a plain file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not {0}: this student needs another version of Lipcam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit the rates of sound and picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a hop that does not divide a video frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a whole number of hops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a list of different chunk sizes that begins with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large to be a manifest. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student&apos;s {0} cannot be read ({1}). {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a valid manifest ({1}). {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} bytes, its manifest says {2}: it is damaged or belongs to another student. {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ready on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lip Forcing cannot run: {0} of the {1} models it needs are not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} Then `lipcam models import FILE --model {2}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no engine {0}; choose one of: {1}, {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get them with `lipcam models get {0}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are of version {0}, made by a newer Lipcam; this one knows version {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {0} is {1}, but it must be {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; perhaps {0} was meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting {0}{1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} There the default is used; all other settings count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in {0} cannot be read ({1}): Lipcam goes by its defaults and saves nothing over them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is kept as {0}: mend it and rename it to {1} in {2}, or choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is yours to read and its disk is well, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {0} in a profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {0}, not a profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a profile: it has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a profile: it has no settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile&apos;s name has 1 to {0} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile cannot be called {0}: use letters, digits and signs that can be seen, with no space before or after them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hotkey {0} is no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {0} is of the program, not of a profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be used: {0} Defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file stays at {0}; mend it there or choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it in {0}, or choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be used: {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be saved in {0} ({1}). Check the free space and who may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own, blur, key, colour:#RRGGBB or picture:PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[width, height], two even numbers from {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Looking at the graphics card …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it fit here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing to run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} in {n} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: no public file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} from {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import all known files in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {name} ({size})?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} cannot run without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here now, with the right content: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: read again, {n} of {all} files are as they have to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it again, or import it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here already: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed; {size} are free again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free for any use, also commercial; its notices must be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free for any use, also commercial; its notice must be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody has stated its terms: see its page before you use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see its page for the terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students that run live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts that they need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To make a part, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For training and comparisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here, not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is here, and its content is what it has to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is here and has not been checked. Press Verify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged. {why} {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} of {all} are here. Getting it goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not here, and there is no public file: import your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python packages: {packages}. Install them with  {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A graphics card with {gib:g} GiB of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A torch that can use the graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Lipcam: this version can get it, and cannot run it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: no public file, import your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: size unknown, {licence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {size}, {licence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:.1f} h left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>without the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blurred background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coloured background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture behind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Label &quot;AI avatar&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who see you may not know that this is an AI avatar, and may feel deceived when they learn it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In some places the law asks for such a label. Switch it off only where everybody who sees you knows. Lipcam will not ask again, and you can switch it on at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Switch it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lip motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the avatar says is heard here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a quiet microphone louder, or a loud one quieter. 0 changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ignore sound that is too quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps fans and voices from the next room from moving the lips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Level that counts as speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak: the bar should pass the mark. Be silent: it should stay before the mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reduce steady noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes hum and hiss out of the sound before it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hear the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own voice from a loudspeaker would get into the microphone: use headphones when you always want to hear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What other programs get. Larger pictures cost more computing; the camera starts anew with a change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pi&amp;ctures a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>25 is what the lips are made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is behind the avatar. Choose green for a program that puts its own picture there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flip what others see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually not needed: your programs show you mirrored by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me &amp;mirrored in this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like a mirror; others see it the right way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &quot;&amp;AI avatar&quot; in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small label, so that people know who they are looking at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;rner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the label stands. You can also click into the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tyle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what can be read well on your background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters with an outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The virtual camera that other programs see. Choose the same one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From your voice to the picture. Less is raised by itself where this computer cannot keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that moves the lips. Lip Forcing looks best and needs a large graphics card and its files: see Larger models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small student (runs on any computer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lip Forcing, the best that is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lip Forcing 14B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lip Forcing 1.3B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test pattern (no student)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this is not possible, the processor does it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A graphics card by NVIDIA (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A graphics card under Windows (DirectML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics of a Mac (Core ML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor &amp;cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many work at the same time. 1 leaves most to other programs; take more only when the lips come late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures in one &amp;go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the small student. One at a time waits less for your voice: it allows 40 ms less delay and costs a quarter more computing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lip Forcing (large graphics cards)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter steps wait less for your voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 pictures, as it was trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 pictures, three times the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 pictures, less steady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What makes pictures of what the network has computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter numbers are faster and need less graphics memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bits (new graphics cards)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32 bits (slow)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound &amp;ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of what you say next is heard before the lips move. More looks better and adds to the delay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In effect after the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light letters on dark, or dark letters on light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 is the system&apos;s own size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The avatar stays live; an icon near the clock opens the window again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the window &amp;hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An icon near the clock opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start when I log &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this user of the computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder for recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films that you record are put here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hear these keys in other programs too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They then act while another window has the focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence, until it is pressed again. The avatar stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;nic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once no voice and a harmless picture, until pressed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panic sho&amp;ws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What others see until the key is pressed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The avatar, silent and at rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A still picture with a line of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt avatar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on to the next one of your avatars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Speak only while a key is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted unless the talk key is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Talk key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold it to speak. Without a key nobody could hear you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep a log file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program did and what went wrong, on this computer only. Never what you say or show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;ffer a report after a crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You read it first. Nothing is sent: you decide what becomes of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Small student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test pattern (no student)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lip Forcing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer&apos;s graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer&apos;s processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off. Press Start, and the avatar speaks with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening camera and microphone …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warming up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live, holding the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by a fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fps:.1f} pictures a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ms:.0f} ms behind your voice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
