<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>M&amp;ute</source>
        <translation>&amp;Silenciar</translation>
    </message>
    <message>
        <source>&amp;Panic</source>
        <translation>&amp;Pánico</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Grabar</translation>
    </message>
    <message>
        <source>S&amp;napshot</source>
        <translation>I&amp;nstantánea</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Ajustes…</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>Per&amp;files…</translation>
    </message>
    <message>
        <source>S&amp;tatistics…</source>
        <translation>&amp;Estadísticas…</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>P&amp;rimeros pasos…</translation>
    </message>
    <message>
        <source>&amp;Larger models…</source>
        <translation>&amp;Modelos más grandes…</translation>
    </message>
    <message>
        <source>&amp;Check everything…</source>
        <translation>&amp;Comprobar todo…</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>Informar de un pro&amp;blema…</translation>
    </message>
    <message>
        <source>&amp;About Lipcam</source>
        <translation>Acerca &amp;de Lipcam</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;lir</translation>
    </message>
</context>
<context>
    <name>AdviceBox</name>
    <message>
        <source>What is missing and how to mend it</source>
        <translation>Qué falta y cómo solucionarlo</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Copi&amp;ar</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copiar el comando</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Volver a comprobar</translation>
    </message>
    <message>
        <source>Det&amp;ails</source>
        <translation>Detal&amp;les</translation>
    </message>
    <message>
        <source>H&amp;ide</source>
        <translation>Oc&amp;ultar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>AvatarGrid</name>
    <message>
        <source>Avatars</source>
        <translation>Avatares</translation>
    </message>
    <message>
        <source>{name}, cannot be used: {problem}</source>
        <translation>{name}, no se puede usar: {problem}</translation>
    </message>
    <message>
        <source>{name}
Licence: {licence}</source>
        <translation>{name}
Licencia: {licence}</translation>
    </message>
</context>
<context>
    <name>AvatarPage</name>
    <message>
        <source>Who shall speak?</source>
        <translation>¿Quién va a hablar?</translation>
    </message>
    <message>
        <source>Pick a face. You can change it at any time, also during a call.</source>
        <translation>Elige una cara. Puedes cambiarla cuando quieras, incluso durante una llamada.</translation>
    </message>
    <message>
        <source>No avatar could be read.</source>
        <translation>No se pudo leer ningún avatar.</translation>
    </message>
    <message>
        <source>{name}
Licence: {licence}</source>
        <translation>{name}
Licencia: {licence}</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>Imagen de {name}</translation>
    </message>
</context>
<context>
    <name>AvatarPicker</name>
    <message>
        <source>Search avatars</source>
        <translation>Buscar avatares</translation>
    </message>
    <message>
        <source>No avatar has this name.</source>
        <translation>Ningún avatar se llama así.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menú (F10)</translation>
    </message>
</context>
<context>
    <name>AvatarShelf</name>
    <message>
        <source>The avatar {name} cannot be used: {problem}</source>
        <translation>No se puede usar el avatar {name}: {problem}</translation>
    </message>
    <message>
        <source>No avatar could be read.</source>
        <translation>No se pudo leer ningún avatar.</translation>
    </message>
    <message>
        <source>Get the program&apos;s files again, or add an avatar of your own.</source>
        <translation>Vuelve a obtener los archivos del programa o añade un avatar propio.</translation>
    </message>
</context>
<context>
    <name>BackgroundEditor</name>
    <message>
        <source>The avatar&apos;s own</source>
        <translation>El del avatar</translation>
    </message>
    <message>
        <source>The avatar&apos;s own, blurred</source>
        <translation>El del avatar, desenfocado</translation>
    </message>
    <message>
        <source>A colour</source>
        <translation>Un color</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Una imagen</translation>
    </message>
    <message>
        <source>Green, for another program</source>
        <translation>Verde, para otro programa</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Elegir una imagen …</translation>
    </message>
    <message>
        <source>Colour of the background</source>
        <translation>Color del fondo</translation>
    </message>
    <message>
        <source>Picture for the background</source>
        <translation>Imagen para el fondo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>Leyendo {name} …</translation>
    </message>
    <message>
        <source>{colour}, choose …</source>
        <translation>{colour}, elegir …</translation>
    </message>
</context>
<context>
    <name>CameraCheck</name>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>La propia comprobación ha fallado: {reason}</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>A camera that others can see</source>
        <translation>Una cámara que los demás puedan ver</translation>
    </message>
    <message>
        <source>Lipcam shows the avatar as a camera. Here you see whether it really arrives.</source>
        <translation>Lipcam muestra el avatar como una cámara. Aquí ves si realmente llega.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Cámara</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>Comprobar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>La mejor disponible</translation>
    </message>
    <message>
        <source>Only Lipcam&apos;s own window</source>
        <translation>Solo la ventana de Lipcam</translation>
    </message>
    <message>
        <source>Looking for cameras …</source>
        <translation>Buscando cámaras …</translation>
    </message>
    <message>
        <source>A test picture is sent and read back, as another program would …</source>
        <translation>Se envía una imagen de prueba y se vuelve a leer, como lo haría otro programa …</translation>
    </message>
    <message>
        <source>Only Lipcam&apos;s own window shows the avatar.</source>
        <translation>Solo la ventana de Lipcam muestra el avatar.</translation>
    </message>
    <message>
        <source>Other programs cannot see the avatar yet.</source>
        <translation>Los demás programas aún no pueden ver el avatar.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Aún sin comprobar.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>File {name}</source>
        <translation>Archivo {name}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (no encontrado)</translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation>Escuchar la voz</translation>
    </message>
    <message>
        <source>Only when it comes from a file</source>
        <translation>Solo si viene de un archivo</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Your own voice, heard from a loudspeaker, would get into the microphone: use headphones when you always want to hear it.</source>
        <translation>Tu propia voz, si sale por un altavoz, entraría en el micrófono: usa auriculares si quieres escucharla siempre.</translation>
    </message>
    <message>
        <source>Lar&amp;ger models: {percent} %</source>
        <translation>Mode&amp;los más grandes: {percent} %</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>Re&amp;tardo</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>&amp;Motor</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>Mi&amp;crófono</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>Cáma&amp;ra</translation>
    </message>
    <message>
        <source>&amp;Hear the voice</source>
        <translation>&amp;Escuchar la voz</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy: {command}</source>
        <translation>Copiar: {command}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>ControlBar</name>
    <message>
        <source>&amp;Unmute</source>
        <translation>Activar s&amp;onido</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Rean&amp;udar</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>Finali&amp;zar</translation>
    </message>
</context>
<context>
    <name>CrashOffer</name>
    <message>
        <source>Lipcam ended unexpectedly</source>
        <translation>Lipcam se cerró inesperadamente</translation>
    </message>
    <message>
        <source>The last time, Lipcam ended unexpectedly. We are sorry.</source>
        <translation>La última vez, Lipcam se cerró inesperadamente. Lo sentimos.</translation>
    </message>
    <message>
        <source>A report helps to mend it. You see all of it first, and nothing is sent: you decide what becomes of it.</source>
        <translation>Un informe ayuda a corregirlo. Primero lo ves entero y no se envía nada: tú decides qué hacer con él.</translation>
    </message>
    <message>
        <source>&amp;Show the report…</source>
        <translation>&amp;Mostrar el informe…</translation>
    </message>
    <message>
        <source>&amp;Forget it</source>
        <translation>&amp;Descartarlo</translation>
    </message>
</context>
<context>
    <name>DelayBox</name>
    <message>
        <source>Delay</source>
        <translation>Retardo</translation>
    </message>
    <message>
        <source>The picture and the voice that goes with it are this far behind what you say. More delay means fewer skipped pictures on a busy computer.</source>
        <translation>La imagen y la voz que la acompaña van con este retraso respecto a lo que dices. Con más retardo se omiten menos imágenes en un equipo ocupado.</translation>
    </message>
    <message>
        <source>Conversation · {ms} ms</source>
        <translation>Conversación · {ms} ms</translation>
    </message>
    <message>
        <source>Balanced · {ms} ms</source>
        <translation>Equilibrado · {ms} ms</translation>
    </message>
    <message>
        <source>Quality · {ms} ms</source>
        <translation>Calidad · {ms} ms</translation>
    </message>
    <message>
        <source>Own: {ms} ms</source>
        <translation>Propio: {ms} ms</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>About the model</source>
        <translation>Acerca del modelo</translation>
    </message>
</context>
<context>
    <name>DeviceDesk</name>
    <message>
        <source>Sample speech (no microphone needed)</source>
        <translation>Voz de muestra (sin micrófono)</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Predeterminado del sistema</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>La mejor disponible</translation>
    </message>
    <message>
        <source>Only this window</source>
        <translation>Solo esta ventana</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>No se encontró ningún micrófono.</translation>
    </message>
    <message>
        <source>Until then you can choose the sample speech as the microphone.</source>
        <translation>Mientras tanto, puedes elegir la voz de muestra como micrófono.</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar.</source>
        <translation>Mientras tanto, la voz de muestra mueve el avatar.</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar: press Start.</source>
        <translation>Mientras tanto, la voz de muestra mueve el avatar: pulsa Iniciar.</translation>
    </message>
    <message>
        <source>No virtual camera was found, so other programs cannot see the avatar yet.</source>
        <translation>No se encontró ninguna cámara virtual, así que los demás programas aún no pueden ver el avatar.</translation>
    </message>
</context>
<context>
    <name>DeviceSearch</name>
    <message>
        <source>The search for devices has failed: {reason}</source>
        <translation>La búsqueda de dispositivos ha fallado: {reason}</translation>
    </message>
</context>
<context>
    <name>DoctorWindow</name>
    <message>
        <source>Check everything</source>
        <translation>Comprobar todo</translation>
    </message>
    <message>
        <source>Every part is tried. The microphone is heard for a second and test pictures go to the camera; nothing of it is kept. A running session is left alone.</source>
        <translation>Se prueba cada parte. El micrófono se escucha durante un segundo y se envían imágenes de prueba a la cámara; no se conserva nada. Una sesión en curso no se toca.</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Comprobar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>&amp;Copiar el informe</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Waiting until the session has started …</source>
        <translation>Esperando a que se inicie la sesión …</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>La comprobación se ha detenido.</translation>
    </message>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>La propia comprobación ha fallado: {reason}</translation>
    </message>
    <message>
        <source>Checking: {done} of {count} …</source>
        <translation>Comprobando: {done} de {count} …</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>EngineBox</name>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>{engine} – not installed: get it…</source>
        <translation>{engine} – no instalado: descargar…</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Import settings or profiles</source>
        <translation>Importar ajustes o perfiles</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Guardado en {path}.</translation>
    </message>
    <message>
        <source>It names your devices, and folders and files of this computer: look into it before you give it away.</source>
        <translation>Contiene nombres de tus dispositivos y de carpetas y archivos de este equipo: revísalo antes de compartirlo.</translation>
    </message>
    <message>
        <source>Settings of Lipcam (*{ending})</source>
        <translation>Ajustes de Lipcam (*{ending})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
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
        <translation>El disco de {path} no responde: ya no se registran más cifras.</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Comprobando …</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>The marked check</source>
        <translation>La comprobación seleccionada</translation>
    </message>
</context>
<context>
    <name>FolderEditor</name>
    <message>
        <source>Choose a folder …</source>
        <translation>Elegir una carpeta …</translation>
    </message>
    <message>
        <source>Take the system&apos;s</source>
        <translation>Usar la del sistema</translation>
    </message>
    <message>
        <source>The system&apos;s folder for films</source>
        <translation>La carpeta de vídeos del sistema</translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation>Carpeta para las grabaciones</translation>
    </message>
</context>
<context>
    <name>GateEditor</name>
    <message>
        <source>Level of the microphone and the mark</source>
        <translation>Nivel del micrófono y la marca</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>sin sonido</translation>
    </message>
    <message>
        <source>{db} dB: speech</source>
        <translation>{db} dB: voz</translation>
    </message>
    <message>
        <source>{db} dB: ignored</source>
        <translation>{db} dB: se ignora</translation>
    </message>
</context>
<context>
    <name>GetDialog</name>
    <message>
        <source>Get {name}</source>
        <translation>Descargar {name}</translation>
    </message>
    <message>
        <source>What will be fetched, and its licences</source>
        <translation>Qué se va a descargar y sus licencias</translation>
    </message>
    <message>
        <source>&amp;Without what it needs to run</source>
        <translation>Si&amp;n lo que necesita para funcionar</translation>
    </message>
    <message>
        <source>&amp;Accept the licences and get</source>
        <translation>&amp;Aceptar las licencias y descargar</translation>
    </message>
    <message>
        <source>{left} are still to come. On the disk of {folder} there are {free} free.</source>
        <translation>Faltan {left} por descargar. En el disco de {folder} hay {free} libres.</translation>
    </message>
    <message>
        <source>The size of some files is only known once the server says it.</source>
        <translation>El tamaño de algunos archivos solo se conoce cuando lo indica el servidor.</translation>
    </message>
    <message>
        <source>Still missing after that: {name}. {note}</source>
        <translation>Aún faltará: {name}. {note}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>Licencia: {name}</translation>
    </message>
</context>
<context>
    <name>HistoryPlot</name>
    <message>
        <source>The last five minutes</source>
        <translation>Los últimos cinco minutos</translation>
    </message>
    <message>
        <source>Behind your voice, ms</source>
        <translation>Retraso respecto a tu voz, ms</translation>
    </message>
    <message>
        <source>half below</source>
        <translation>la mitad, por debajo</translation>
    </message>
    <message>
        <source>95 % below</source>
        <translation>el 95 %, por debajo</translation>
    </message>
    <message>
        <source>set</source>
        <translation>fijado</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Imágenes por segundo</translation>
    </message>
    <message>
        <source>Sound after picture, ms</source>
        <translation>Sonido tras la imagen, ms</translation>
    </message>
    <message>
        <source>No figures yet: nothing has run.</source>
        <translation>Aún no hay cifras: no se ha iniciado nada.</translation>
    </message>
    <message>
        <source>5 minutes ago</source>
        <translation>hace 5 minutos</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Behind, ms</source>
        <translation>Retraso, ms</translation>
    </message>
    <message>
        <source>95 %, ms</source>
        <translation>95 %, ms</translation>
    </message>
    <message>
        <source>Pictures/s</source>
        <translation>Imágenes/s</translation>
    </message>
    <message>
        <source>Sound late, ms</source>
        <translation>Retraso del sonido, ms</translation>
    </message>
</context>
<context>
    <name>HonestyPage</name>
    <message>
        <source>Be open about it</source>
        <translation>Sé transparente</translation>
    </message>
    <message>
        <source>People like to know whom they see. Say that it is an avatar.</source>
        <translation>A la gente le gusta saber a quién ve. Di que es un avatar.</translation>
    </message>
    <message>
        <source>Show the badge “&amp;AI avatar” in the picture</source>
        <translation>Mostrar la etiqueta «&amp;AI avatar» en la imagen</translation>
    </message>
    <message>
        <source>Corner of the badge</source>
        <translation>Esquina de la etiqueta</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Abajo a la izquierda</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Abajo a la derecha</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Arriba a la izquierda</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Arriba a la derecha</translation>
    </message>
    <message>
        <source>Say it at the beginning, for example: “You see my avatar, the words are mine.”

Lipcam is not for identity checks, exams, or interviews under a false identity. Show only faces of people who agreed to it.</source>
        <translation>Dilo al principio, por ejemplo: «Ves mi avatar, pero las palabras son mías».

Lipcam no es para verificaciones de identidad, exámenes ni entrevistas con una identidad falsa. Muestra solo caras de personas que hayan dado su consentimiento.</translation>
    </message>
    <message>
        <source>&amp;Corner</source>
        <translation>&amp;Esquina</translation>
    </message>
    <message>
        <source>Your avatar with the badge</source>
        <translation>Tu avatar con la etiqueta</translation>
    </message>
    <message>
        <source>Your avatar</source>
        <translation>Tu avatar</translation>
    </message>
    <message>
        <source>The badge is a small label in the picture that everybody sees.</source>
        <translation>La etiqueta es un pequeño rótulo en la imagen que todos ven.</translation>
    </message>
    <message>
        <source>Without the badge nothing in the picture tells others. Then you must say it yourself; in some countries the law asks for it.</source>
        <translation>Sin la etiqueta, nada en la imagen avisa a los demás. Tendrás que decirlo tú; en algunos países lo exige la ley.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import settings</source>
        <translation>Importar ajustes</translation>
    </message>
    <message>
        <source>&amp;Settings: {n} will change</source>
        <translation>&amp;Ajustes: cambiarán {n}</translation>
    </message>
    <message>
        <source>&amp;Profiles: {n} will be added</source>
        <translation>&amp;Perfiles: se añadirán {n}</translation>
    </message>
    <message>
        <source>What the file has</source>
        <translation>Qué contiene el archivo</translation>
    </message>
    <message>
        <source>Settings that will change:</source>
        <translation>Ajustes que cambiarán:</translation>
    </message>
    <message>
        <source>Profiles:</source>
        <translation>Perfiles:</translation>
    </message>
    <message>
        <source>Not on this computer, kept all the same:</source>
        <translation>No está en este equipo, pero se conserva:</translation>
    </message>
    <message>
        <source>Cannot be used, and is left out:</source>
        <translation>No se puede usar y se omite:</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>The file switches the label &quot;AI avatar&quot; off. It stays on until you decide about it yourself.</source>
        <translation>El archivo desactiva la etiqueta «AI avatar». Seguirá activada hasta que tú decidas sobre ella.</translation>
    </message>
    <message>
        <source>  and {n} more</source>
        <translation>  y {n} más</translation>
    </message>
</context>
<context>
    <name>KeepsakeDesk</name>
    <message>
        <source>Recorded: {name}</source>
        <translation>Grabado: {name}</translation>
    </message>
    <message>
        <source>Picture saved: {name}</source>
        <translation>Imagen guardada: {name}</translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>Mute the avatar, or let it speak</source>
        <translation>Silenciar el avatar o dejarlo hablar</translation>
    </message>
    <message>
        <source>Panic: hide me and mute</source>
        <translation>Pánico: ocultarme y silenciar</translation>
    </message>
    <message>
        <source>Change to the next avatar</source>
        <translation>Cambiar al avatar siguiente</translation>
    </message>
    <message>
        <source>Talk while it is held</source>
        <translation>Hablar mientras se mantiene pulsada</translation>
    </message>
    <message>
        <source>Go over to the profile {name}</source>
        <translation>Cambiar al perfil {name}</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>{name}: no key</source>
        <translation>{name}: sin tecla</translation>
    </message>
    <message>
        <source>{keys} is no key of this computer.</source>
        <translation>{keys} no es una tecla de este equipo.</translation>
    </message>
    <message>
        <source>This is also the key for: {names}. Only one of them will hear it.</source>
        <translation>Esta tecla también es la de: {names}. Solo funcionará para una de estas acciones.</translation>
    </message>
    <message>
        <source>You could not type this sign any more: hold Ctrl or Alt with it.</source>
        <translation>Ya no podrías escribir este signo: combínalo con Ctrl o Alt.</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Microphone level</source>
        <translation>Nivel del micrófono</translation>
    </message>
    <message>
        <source>What is quieter than the line ({db} dB) is taken for silence.</source>
        <translation>Lo que quede por debajo de la línea ({db} dB) se considera silencio.</translation>
    </message>
</context>
<context>
    <name>LiveDesk</name>
    <message>
        <source>Recording {time}</source>
        <translation>Grabando {time}</translation>
    </message>
    <message>
        <source>&amp;Unmute</source>
        <translation>Activar s&amp;onido</translation>
    </message>
    <message>
        <source>M&amp;ute</source>
        <translation>&amp;Silenciar</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Rean&amp;udar</translation>
    </message>
    <message>
        <source>&amp;Panic</source>
        <translation>&amp;Pánico</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>Finali&amp;zar</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Grabar</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Volver a intentarlo</translation>
    </message>
    <message>
        <source>Choose ano&amp;ther microphone</source>
        <translation>Cam&amp;biar de micrófono</translation>
    </message>
    <message>
        <source>Choose ano&amp;ther engine</source>
        <translation>Cam&amp;biar de motor</translation>
    </message>
</context>
<context>
    <name>MicPage</name>
    <message>
        <source>Can you be heard?</source>
        <translation>¿Se te oye?</translation>
    </message>
    <message>
        <source>Say a sentence, such as “Hello, nice to see you.” The avatar says it too.</source>
        <translation>Di una frase, por ejemplo: «Hola, me alegro de verte». El avatar también la dirá.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Buscar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Use the sample speech</source>
        <translation>&amp;Usar la voz de muestra</translation>
    </message>
    <message>
        <source>Recorded words in place of a microphone.</source>
        <translation>Palabras grabadas en lugar de un micrófono.</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>&amp;Micrófono</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Sample speech (no microphone needed)</source>
        <translation>Voz de muestra (sin micrófono)</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Predeterminado del sistema</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Abriendo …</translation>
    </message>
    <message>
        <source>The microphone is being opened …</source>
        <translation>Se está abriendo el micrófono …</translation>
    </message>
    <message>
        <source>The sample speech drives the avatar: no voice needed.</source>
        <translation>La voz de muestra mueve el avatar: no hace falta hablar.</translation>
    </message>
    <message>
        <source>Listening … say a sentence.</source>
        <translation>Escuchando … di una frase.</translation>
    </message>
    <message>
        <source>You are heard, and the avatar says it with you. Press Next.</source>
        <translation>Se te oye y el avatar habla contigo. Pulsa Siguiente.</translation>
    </message>
    <message>
        <source>This microphone gives no sound at all.</source>
        <translation>Este micrófono no da ningún sonido.</translation>
    </message>
    <message>
        <source>There is some sound, but too quiet for a voice.</source>
        <translation>Hay algo de sonido, pero es demasiado bajo para ser una voz.</translation>
    </message>
    <message>
        <source>Lipcam itself is muted: switch the sound on there.</source>
        <translation>El propio Lipcam está silenciado: activa ahí el sonido.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>No se encontró ningún micrófono.</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar, as you see.</source>
        <translation>Mientras tanto, la voz de muestra mueve el avatar, como ves.</translation>
    </message>
</context>
<context>
    <name>ModelButtons</name>
    <message>
        <source>Im&amp;port</source>
        <translation>Im&amp;portar</translation>
    </message>
    <message>
        <source>A &amp;file for the marked model…</source>
        <translation>Un &amp;archivo para el modelo seleccionado…</translation>
    </message>
    <message>
        <source>All &amp;known files in a folder…</source>
        <translation>&amp;Todos los archivos conocidos de una carpeta…</translation>
    </message>
    <message>
        <source>Take in files that you have; needs no network.</source>
        <translation>Incorpora archivos que ya tienes; no necesita red.</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Verificar</translation>
    </message>
    <message>
        <source>Read the files again and compare them.</source>
        <translation>Vuelve a leer los archivos y los compara.</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>&amp;Get…</source>
        <translation>&amp;Descargar…</translation>
    </message>
    <message>
        <source>It has no public file: import your own.</source>
        <translation>No tiene ningún archivo público: importa el tuyo.</translation>
    </message>
    <message>
        <source>&amp;Get its parts…</source>
        <translation>&amp;Descargar sus partes…</translation>
    </message>
    <message>
        <source>&amp;Get again…</source>
        <translation>&amp;Descargar de nuevo…</translation>
    </message>
    <message>
        <source>Resu&amp;me…</source>
        <translation>R&amp;eanudar…</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>Memoria gráfica</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>{name}, {state}, {size}, licence {licence}</source>
        <translation>{name}, {state}, {size}, licencia {licence}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Larger models</source>
        <translation>Modelos más grandes</translation>
    </message>
    <message>
        <source>The small student comes with Lipcam and needs nothing of this. These are other people&apos;s networks, for large graphics cards; nothing is fetched until you accept.</source>
        <translation>El modelo pequeño viene con Lipcam y no necesita nada de esto. Estas son redes de otros autores, para tarjetas gráficas potentes; no se descarga nada hasta que lo aceptes.</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Models lie in {folder}; free on that disk: {free}.</source>
        <translation>Los modelos están en {folder}; espacio libre en ese disco: {free}.</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Consultando al servidor …</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Importando …</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Comprobando …</translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation>Quitando …</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept, and goes on from there next time.</source>
        <translation>Detenido. Lo que ya llegó se conserva y la próxima vez continúa desde ahí.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
</context>
<context>
    <name>NewsBar</name>
    <message>
        <source>Show in &amp;folder</source>
        <translation>A&amp;brir la carpeta</translation>
    </message>
</context>
<context>
    <name>PageBrowser</name>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Páginas de ajustes</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Ningún ajuste se llama así.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Live picture of the avatar</source>
        <translation>Imagen en directo del avatar</translation>
    </message>
    <message>
        <source>Mirrored for you only: others see it the other way round.</source>
        <translation>En espejo solo para ti: los demás la ven del derecho.</translation>
    </message>
</context>
<context>
    <name>PrivacyNotes</name>
    <message>
        <source>Nothing leaves this computer by itself: not your voice, no picture, no word of what you do. There is no account, no counting of users and no search for updates.</source>
        <translation>Nada sale de este equipo por sí solo: ni tu voz, ni imágenes, ni una palabra de lo que haces. No hay cuentas, ni recuento de usuarios, ni búsqueda de actualizaciones.</translation>
    </message>
    <message>
        <source>Two things do, and only because you do them: the programs that you let use the camera pass its picture on to the people you talk to, and a larger model is fetched from its public page when you ask for it.</source>
        <translation>Dos cosas sí salen, y solo porque tú lo haces: los programas a los que permites usar la cámara transmiten su imagen a las personas con las que hablas, y un modelo más grande se descarga de su página pública cuando lo pides.</translation>
    </message>
    <message>
        <source>What Lipcam keeps is in these folders, on this computer:</source>
        <translation>Lo que Lipcam guarda está en estas carpetas, en este equipo:</translation>
    </message>
    <message>
        <source>Settings and profiles</source>
        <translation>Ajustes y perfiles</translation>
    </message>
    <message>
        <source>Open the folder of settings</source>
        <translation>Abrir la carpeta de los ajustes</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <translation>Abrir la carpeta del registro</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Open the folder of recordings</source>
        <translation>Abrir la carpeta de las grabaciones</translation>
    </message>
    <message>
        <source>Your avatars</source>
        <translation>Tus avatares</translation>
    </message>
    <message>
        <source>Open the folder of your avatars</source>
        <translation>Abrir la carpeta de tus avatares</translation>
    </message>
    <message>
        <source>Larger models</source>
        <translation>Modelos más grandes</translation>
    </message>
    <message>
        <source>Open the folder of larger models</source>
        <translation>Abrir la carpeta de los modelos más grandes</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>No program is there to show folders. It is {path}</source>
        <translation>No hay ningún programa para mostrar carpetas. Es {path}</translation>
    </message>
    <message>
        <source>The folder cannot be opened: {reason}</source>
        <translation>No se puede abrir la carpeta: {reason}</translation>
    </message>
</context>
<context>
    <name>ProfileDesk</name>
    <message>
        <source>Profile {name}</source>
        <translation>Perfil {name}</translation>
    </message>
    <message>
        <source>The profile {name} is without the label &quot;AI avatar&quot;. The label stays until you decide about it yourself.</source>
        <translation>El perfil {name} no lleva la etiqueta «AI avatar». La etiqueta se queda hasta que tú decidas sobre ella.</translation>
    </message>
    <message>
        <source>Switch it off in the settings, on the page Picture.</source>
        <translation>Desactívala en los ajustes, en la página Imagen.</translation>
    </message>
</context>
<context>
    <name>ProfileList</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>✓ in use</source>
        <translation>✓ en uso</translation>
    </message>
</context>
<context>
    <name>ProfilesWindow</name>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>A profile is an avatar with the settings that go with it: sound, picture, camera and lip motion. Window, keys and privacy stay as they are.</source>
        <translation>Un perfil es un avatar con los ajustes que lo acompañan: sonido, imagen, cámara y movimiento de labios. Ventana, teclas y privacidad no cambian.</translation>
    </message>
    <message>
        <source>For example: Work</source>
        <translation>Por ejemplo: Trabajo</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Name for a new profile</source>
        <translation>Nombre para un perfil nuevo</translation>
    </message>
    <message>
        <source>&amp;Keep what is chosen now</source>
        <translation>&amp;Guardar la selección actual</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Usar</translation>
    </message>
    <message>
        <source>Up&amp;date it</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <source>Keep what is chosen now under its name.</source>
        <translation>Guarda la selección actual con su nombre.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Cambiar nomb&amp;re</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>Du&amp;plicar</translation>
    </message>
    <message>
        <source>Dele&amp;te…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Goes over to the profile, also while another program has the focus.</source>
        <translation>Cambia al perfil, incluso si otro programa tiene el foco.</translation>
    </message>
    <message>
        <source>Key for the marked profile</source>
        <translation>Tecla para el perfil seleccionado</translation>
    </message>
    <message>
        <source>Ke&amp;y for it</source>
        <translation>&amp;Tecla</translation>
    </message>
    <message>
        <source>Delete the profile {name}? Its avatar stays.</source>
        <translation>¿Eliminar el perfil {name}? Su avatar se conserva.</translation>
    </message>
    <message>
        <source>Delete a profile</source>
        <translation>Eliminar un perfil</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Profile {name}</source>
        <translation>Perfil {name}</translation>
    </message>
</context>
<context>
    <name>ProgramsPage</name>
    <message>
        <source>Choose it in your call program</source>
        <translation>Elígela en tu programa de llamadas</translation>
    </message>
    <message>
        <source>Three steps. The camera has this name there:</source>
        <translation>Tres pasos. La cámara se llama allí así:</translation>
    </message>
    <message>
        <source>&amp;Copy the name</source>
        <translation>&amp;Copiar el nombre</translation>
    </message>
    <message>
        <source>Call programs</source>
        <translation>Programas de llamadas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Altavoz</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Permitir</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Drawing: the list of cameras in {program}</source>
        <translation>Dibujo: la lista de cámaras en {program}</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Stopping … (up to half a minute while the server is silent)</source>
        <translation>Deteniendo … (hasta medio minuto mientras el servidor no responde)</translation>
    </message>
    <message>
        <source>Getting {name}</source>
        <translation>Descargando {name}</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>Comprobando {name}</translation>
    </message>
    <message>
        <source>Copying {name}</source>
        <translation>Copiando {name}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>Informar de un problema</translation>
    </message>
    <message>
        <source>This is what Lipcam knows about itself and this computer. Your name, your folders and your avatars are left out. Read it, and delete what you do not want to tell.
Nothing is sent: copy or save it, and pass it on yourself.</source>
        <translation>Esto es lo que Lipcam sabe de sí mismo y de este equipo. Tu nombre, tus carpetas y tus avatares se omiten. Léelo y borra lo que no quieras contar.
No se envía nada: cópialo o guárdalo, y compártelo tú.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>El informe</translation>
    </message>
    <message>
        <source>Collecting …</source>
        <translation>Recopilando …</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opiar</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>What happened? What did you do just before?</source>
        <translation>¿Qué ocurrió? ¿Qué hiciste justo antes?</translation>
    </message>
    <message>
        <source>The report could not be made: {error}</source>
        <translation>No se pudo crear el informe: {error}</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>El informe está en el portapapeles.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Archivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>This is not possible here; it is as it was before.</source>
        <translation>Aquí no es posible; todo sigue como antes.</translation>
    </message>
    <message>
        <source>Reset this &amp;page</source>
        <translation>Restablecer esta &amp;página</translation>
    </message>
    <message>
        <source>Everything on this page becomes as it came with Lipcam. What you have decided about the label &quot;AI avatar&quot; stays.</source>
        <translation>Todo lo de esta página vuelve a ser como venía con Lipcam. Lo que hayas decidido sobre la etiqueta «AI avatar» se mantiene.</translation>
    </message>
    <message>
        <source>&amp;Undo the reset</source>
        <translation>Des&amp;hacer el restablecimiento</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>&amp;Export or import</source>
        <translation>E&amp;xportar o importar</translation>
    </message>
    <message>
        <source>&amp;Export all settings and profiles…</source>
        <translation>&amp;Exportar todos los ajustes y perfiles…</translation>
    </message>
    <message>
        <source>&amp;Import settings or profiles…</source>
        <translation>&amp;Importar ajustes o perfiles…</translation>
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
        <translation>Cuadrado (720 × 720)</translation>
    </message>
    <message>
        <source>Other …</source>
        <translation>Otro …</translation>
    </message>
    <message>
        <source>Width of the picture</source>
        <translation>Ancho de la imagen</translation>
    </message>
    <message>
        <source>Height of the picture</source>
        <translation>Alto de la imagen</translation>
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
        <translation>Tiempo de cada etapa</translation>
    </message>
    <message>
        <source>{ms:.1f} ms, {share:.0f} % of the time between two pictures</source>
        <translation>{ms:.1f} ms, {share:.0f} % del tiempo entre dos imágenes</translation>
    </message>
</context>
<context>
    <name>StartButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>The last five minutes</source>
        <translation>Los últimos cinco minutos</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Time of each stage (the mark: 40 ms, one picture)</source>
        <translation>Tiempo de cada etapa (la marca: 40 ms, una imagen)</translation>
    </message>
    <message>
        <source>The last five minutes, newest last</source>
        <translation>Los últimos cinco minutos, lo más reciente al final</translation>
    </message>
    <message>
        <source>Show as a &amp;table</source>
        <translation>Mostrar como &amp;tabla</translation>
    </message>
    <message>
        <source>C&amp;opy as text</source>
        <translation>C&amp;opiar como texto</translation>
    </message>
    <message>
        <source>The figures are in the clipboard.</source>
        <translation>Las cifras están en el portapapeles.</translation>
    </message>
    <message>
        <source>Record the figures</source>
        <translation>Registrar las cifras</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Recording: {path}</source>
        <translation>Registrando: {path}</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>Detener el &amp;registro</translation>
    </message>
    <message>
        <source>&amp;Record to a file…</source>
        <translation>&amp;Registrar en un archivo…</translation>
    </message>
</context>
<context>
    <name>StepTrack</name>
    <message>
        <source>Progress of the first steps</source>
        <translation>Progreso de los primeros pasos</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Lipcam goes on in the tray</source>
        <translation>Lipcam sigue en la bandeja</translation>
    </message>
    <message>
        <source>Others still see your avatar. To end Lipcam, choose Quit in its menu.</source>
        <translation>Los demás siguen viendo tu avatar. Para cerrar Lipcam, elige Salir en su menú.</translation>
    </message>
    <message>
        <source>&amp;Show Lipcam</source>
        <translation>&amp;Mostrar Lipcam</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Silenciar</translation>
    </message>
    <message>
        <source>&amp;Panic: hide me</source>
        <translation>&amp;Pánico: ocultarme</translation>
    </message>
    <message>
        <source>&amp;Next avatar</source>
        <translation>&amp;Avatar siguiente</translation>
    </message>
    <message>
        <source>Pr&amp;ofiles</source>
        <translation>Per&amp;files</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Hide Lipcam</source>
        <translation>&amp;Ocultar Lipcam</translation>
    </message>
    <message>
        <source>Lipcam: off</source>
        <translation>Lipcam: apagado</translation>
    </message>
    <message>
        <source>Lipcam: one moment …</source>
        <translation>Lipcam: un momento …</translation>
    </message>
    <message>
        <source>Lipcam: live</source>
        <translation>Lipcam: en directo</translation>
    </message>
    <message>
        <source>Lipcam: live, muted</source>
        <translation>Lipcam: en directo, silenciado</translation>
    </message>
    <message>
        <source>Lipcam: you are hidden, nobody hears you</source>
        <translation>Lipcam: no se te ve ni se te oye</translation>
    </message>
    <message>
        <source>Lipcam: stopped by a fault</source>
        <translation>Lipcam: detenido por un fallo</translation>
    </message>
</context>
<context>
    <name>VoiceEditor</name>
    <message>
        <source>Played to {device}</source>
        <translation>Salida por {device}</translation>
    </message>
</context>
<context>
    <name>VoicePage</name>
    <message>
        <source>Your voice together with the lips</source>
        <translation>Tu voz, a la vez que los labios</translation>
    </message>
    <message>
        <source>The avatar needs a moment to say your words. So that calls hear you in time with the lips, Lipcam gives them a microphone that waits for the picture.</source>
        <translation>El avatar necesita un momento para decir tus palabras. Para que en las llamadas se te oiga sincronizado con los labios, Lipcam les ofrece un micrófono que espera a la imagen.</translation>
    </message>
    <message>
        <source>&amp;Lipcam microphone: in time with the lips</source>
        <translation>Micrófono de &amp;Lipcam: sincronizado con los labios</translation>
    </message>
    <message>
        <source>The &amp;real microphone: heard before the lips move</source>
        <translation>El micrófono &amp;real: se oye antes de que se muevan los labios</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>Comprobar de &amp;nuevo</translation>
    </message>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>La propia comprobación ha fallado: {reason}</translation>
    </message>
    <message>
        <source>Played to {device}</source>
        <translation>Salida por {device}</translation>
    </message>
    <message>
        <source>Calls hear you before the lips move.</source>
        <translation>En las llamadas se te oye antes de que se muevan los labios.</translation>
    </message>
    <message>
        <source>Faint beeps are played and recorded, as another program would …</source>
        <translation>Se reproducen pitidos débiles y se graban, como lo haría otro programa …</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Aún sin comprobar.</translation>
    </message>
    <message>
        <source>The call that goes on gets your voice by “{microphone}”.</source>
        <translation>La llamada en curso recibe tu voz a través de «{microphone}».</translation>
    </message>
    <message>
        <source>Another program hears you in time with the lips. Press Next.</source>
        <translation>Otro programa te oye sincronizado con los labios. Pulsa Siguiente.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>S&amp;kip these steps</source>
        <translation>Saltar estos &amp;pasos</translation>
    </message>
    <message>
        <source>You can open them again from the menu.</source>
        <translation>Puedes volver a abrirlos desde el menú.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Let others see the avatar, with what is chosen now.</source>
        <translation>Deja que los demás vean el avatar, con lo elegido ahora.</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Paso {number} de {count}</translation>
    </message>
    <message>
        <source>I understand: &amp;start now</source>
        <translation>Entiendo: &amp;iniciar ahora</translation>
    </message>
    <message>
        <source>&amp;Start now</source>
        <translation>&amp;Iniciar ahora</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Lipcam</source>
        <translation>Acerca de Lipcam</translation>
    </message>
    <message>
        <source>A virtual webcam that speaks for you: an avatar says your words, lips in time, on your own machine.

Apache-2.0. The avatars that come with it show people who do not exist. Say that you use one, where that matters.</source>
        <translation>Una cámara web virtual que habla por ti: un avatar dice tus palabras, con los labios sincronizados, en tu propio equipo.

Apache-2.0. Los avatares incluidos muestran personas que no existen. Di que usas uno cuando sea importante.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>The microphone {0} was opened twice; close it.</source>
        <translation>El micrófono {0} se abrió dos veces; cierra uno de los dos.</translation>
    </message>
    <message>
        <source>Microphones need PortAudio ({0}); install sounddevice again with pip.</source>
        <translation>Los micrófonos necesitan PortAudio ({0}); vuelve a instalar sounddevice con pip.</translation>
    </message>
    <message>
        <source>The sound system cannot be started ({0}); check that the sound server runs, or choose a sound file instead.</source>
        <translation>No se puede iniciar el sistema de sonido ({0}); comprueba que el servidor de sonido esté en marcha o elige en su lugar un archivo de audio.</translation>
    </message>
    <message>
        <source>No microphone was found; plug one in, {0}or choose a sound file instead.</source>
        <translation>No se encontró ningún micrófono; {0}conecta uno o elige en su lugar un archivo de audio.</translation>
    </message>
    <message>
        <source>The microphone {0} is not there; plug it in or choose another one.</source>
        <translation>El micrófono {0} no está disponible; conéctalo o elige otro.</translation>
    </message>
    <message>
        <source>The sound server that has the microphone {0} does not answer; start PipeWire or PulseAudio (and install pulseaudio-utils), or choose another one.</source>
        <translation>El servidor de sonido que tiene el micrófono {0} no responde; inicia PipeWire o PulseAudio (e instala pulseaudio-utils) o elige otro.</translation>
    </message>
    <message>
        <source>Microphones of the sound server need ALSA&apos;s plug-in for it; install it with: sudo apt install libasound2-plugins</source>
        <translation>Los micrófonos del servidor de sonido necesitan el complemento de ALSA correspondiente; instálalo con: sudo apt install libasound2-plugins</translation>
    </message>
    <message>
        <source>The microphone {0} cannot be opened ({1}); check that it is plugged in and that the sound system runs, {2}or choose another microphone.</source>
        <translation>No se puede abrir el micrófono {0} ({1}); comprueba que esté conectado y que el sistema de sonido funcione, {2}o elige otro micrófono.</translation>
    </message>
    <message>
        <source>The microphone {0} has stopped: it was unplugged or the sound server ended; plug it in again or choose another microphone.</source>
        <translation>El micrófono {0} se ha detenido: se desconectó o el servidor de sonido se cerró; vuelve a conectarlo o elige otro micrófono.</translation>
    </message>
    <message>
        <source>The microphone {0} gives no sound at all; check its mute switch and level, {1}or choose another microphone.</source>
        <translation>El micrófono {0} no da ningún sonido; {1}comprueba el interruptor de silencio y el nivel, o elige otro micrófono.</translation>
    </message>
    <message>
        <source>Microphones need the PortAudio library; install it with: sudo apt install libportaudio2</source>
        <translation>Los micrófonos necesitan la biblioteca PortAudio; instálala con: sudo apt install libportaudio2</translation>
    </message>
    <message>
        <source>No microphone was found; plug one in, check that PipeWire or PulseAudio runs (and that libasound2-plugins is installed), or choose a sound file instead.</source>
        <translation>No se encontró ningún micrófono; conecta uno, comprueba que PipeWire o PulseAudio esté en marcha (y que libasound2-plugins esté instalado) o elige en su lugar un archivo de audio.</translation>
    </message>
    <message>
        <source>The microphone {0} is used by another program or has gone; close it there, {1}or choose another microphone.</source>
        <translation>Otro programa está usando el micrófono {0}, o este ya no está disponible; {1}cierra el otro programa o elige otro micrófono.</translation>
    </message>
    <message>
        <source>allow it in System Settings &gt; Privacy &amp; Security &gt; Microphone, </source>
        <translation>permite el acceso en Ajustes del Sistema &gt; Privacidad y seguridad &gt; Micrófono, </translation>
    </message>
    <message>
        <source>allow it in Settings &gt; Privacy &amp; security &gt; Microphone, </source>
        <translation>permite el acceso en Configuración &gt; Privacidad y seguridad &gt; Micrófono, </translation>
    </message>
    <message>
        <source>There is no microphone {0}; `lipcam devices` lists them, or use file:&lt;path&gt;.</source>
        <translation>No hay ningún micrófono {0}; `lipcam devices` los muestra todos. También puedes usar file:&lt;path&gt;.</translation>
    </message>
    <message>
        <source>There is no loudspeaker {0}; the only choice is default.</source>
        <translation>No hay ningún altavoz {0}; la única opción es default.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>No se encontró ningún micrófono.</translation>
    </message>
    <message>
        <source>Plug one in and check that the sound server runs; a sound file can stand in for it.</source>
        <translation>Conecta uno y comprueba que el servidor de sonido esté en marcha; un archivo de audio puede sustituirlo.</translation>
    </message>
    <message>
        <source>want sound at {0} Hz, got {1} Hz</source>
        <translation>se esperaba sonido a {0} Hz, se recibió a {1} Hz</translation>
    </message>
    <message>
        <source>no resampling at {0} Hz, only {1} to {2}</source>
        <translation>no se puede remuestrear a {0} Hz, solo de {1} a {2}</translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation>elige otro archivo</translation>
    </message>
    <message>
        <source>{0}, or convert it to WAV.</source>
        <translation>{0} o conviértelo a WAV.</translation>
    </message>
    <message>
        <source>The sound file {0} {1}</source>
        <translation>El archivo de audio {0} {1}</translation>
    </message>
    <message>
        <source>The sound file {0} {1} {2}</source>
        <translation>El archivo de audio {0} {1} {2}</translation>
    </message>
    <message>
        <source>cannot be found in {0}; check its name, or</source>
        <translation>no se encuentra en {0}; comprueba su nombre o</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file;</source>
        <translation>es un dispositivo o una tubería, no un archivo;</translation>
    </message>
    <message>
        <source>has more than {0} streams;</source>
        <translation>tiene más de {0} flujos;</translation>
    </message>
    <message>
        <source>has no sound in it;</source>
        <translation>no contiene sonido;</translation>
    </message>
    <message>
        <source>is in a form that nothing here can decode;</source>
        <translation>tiene un formato que aquí no se puede decodificar;</translation>
    </message>
    <message>
        <source>says that it has {0} samples a second;</source>
        <translation>dice tener {0} muestras por segundo;</translation>
    </message>
    <message>
        <source>says that it has {0} channels;</source>
        <translation>dice tener {0} canales;</translation>
    </message>
    <message>
        <source>ends earlier than it says; it was probably cut off.</source>
        <translation>termina antes de lo que indica; seguramente se cortó.</translation>
    </message>
    <message>
        <source>is not a sound file that can be read;</source>
        <translation>no es un archivo de audio que se pueda leer;</translation>
    </message>
    <message>
        <source>may not be read by you; change its permissions, or</source>
        <translation>no se puede leer por falta de permiso; cambia sus permisos o</translation>
    </message>
    <message>
        <source>is damaged; it plays as far as it could be read.</source>
        <translation>está dañado; se reproduce hasta donde se pudo leer.</translation>
    </message>
    <message>
        <source>is damaged; parts of it are left out.</source>
        <translation>está dañado; se omiten algunas partes.</translation>
    </message>
    <message>
        <source>The sound file {0} lasts longer than {1} minutes; cut it into shorter pieces.</source>
        <translation>El archivo de audio {0} dura más de {1} minutos; córtalo en trozos más cortos.</translation>
    </message>
    <message>
        <source>The picture goes on without it.</source>
        <translation>La imagen sigue sin sonido.</translation>
    </message>
    <message>
        <source>The sound cannot be played without PortAudio ({0}). {1} Install sounddevice again with pip.</source>
        <translation>No se puede reproducir el sonido sin PortAudio ({0}). {1} Vuelve a instalar sounddevice con pip.</translation>
    </message>
    <message>
        <source>The sound cannot be played: the sound system does not start ({0}). {1} Check that the sound server runs.</source>
        <translation>No se puede reproducir el sonido: el sistema de sonido no arranca ({0}). {1} Comprueba que el servidor de sonido esté en marcha.</translation>
    </message>
    <message>
        <source>The sound cannot be played: no loudspeaker was found. {0} Plug in loudspeakers or headphones and start again.</source>
        <translation>No se puede reproducir el sonido: no se encontró ningún altavoz. {0} Conecta unos altavoces o auriculares y vuelve a empezar.</translation>
    </message>
    <message>
        <source>The sound cannot be played: {0} cannot be opened ({1}). {2} Check that it is plugged in and that the sound system runs, and start again.</source>
        <translation>No se puede reproducir el sonido: no se puede abrir {0} ({1}). {2} Comprueba que esté conectado y que el sistema de sonido funcione, y vuelve a empezar.</translation>
    </message>
    <message>
        <source>The sound cannot be played without the PortAudio library. {0} Install it with: sudo apt install libportaudio2</source>
        <translation>No se puede reproducir el sonido sin la biblioteca PortAudio. {0} Instálala con: sudo apt install libportaudio2</translation>
    </message>
    <message>
        <source>The sound cannot be played: {0} is used by another program or has gone. {1} Close the other program and start again.</source>
        <translation>No se puede reproducir el sonido: otro programa está usando {0}, o ya no está disponible. {1} Cierra el otro programa y vuelve a empezar.</translation>
    </message>
    <message>
        <source>The output {0} was opened twice.</source>
        <translation>La salida {0} se abrió dos veces.</translation>
    </message>
    <message>
        <source>Another Lipcam has the {0} already.</source>
        <translation>Otra instancia de Lipcam ya está usando: {0}.</translation>
    </message>
    <message>
        <source>{0} Close that one first.</source>
        <translation>{0} Ciérrala primero.</translation>
    </message>
    <message>
        <source>Look in the system&apos;s sound settings whether it is muted there, and check again.</source>
        <translation>Mira en los ajustes de sonido del sistema si está silenciado ahí y vuelve a comprobarlo.</translation>
    </message>
    <message>
        <source>Another program hears “{0}”, {1} ms beside its time.</source>
        <translation>Otro programa oye «{0}» con {1} ms de desviación.</translation>
    </message>
    <message>
        <source>“{0}” is played to, but cannot be recorded from: {1}</source>
        <translation>Se reproduce en «{0}», pero no se puede grabar de ahí: {1}</translation>
    </message>
    <message>
        <source>“{0}” can be played to; what a call hears of it is not known here.</source>
        <translation>Se puede reproducir en «{0}»; aquí no se sabe qué oye de ello una llamada.</translation>
    </message>
    <message>
        <source>Another program hears nothing from “{0}”.</source>
        <translation>Otro programa no oye nada de «{0}».</translation>
    </message>
    <message>
        <source>as far as can be seen, or no WAV file at all</source>
        <translation>hasta donde se puede ver, o no es un archivo WAV</translation>
    </message>
    <message>
        <source>the sound ends before its stated length</source>
        <translation>el sonido termina antes de la duración indicada</translation>
    </message>
    <message>
        <source>a header larger than the file: FFmpeg would set aside gigabytes for it</source>
        <translation>una cabecera mayor que el archivo: FFmpeg reservaría gigabytes para ella</translation>
    </message>
    <message>
        <source>get it again or ask who made it</source>
        <translation>vuelve a obtenerlo o pregunta a quien lo hizo</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB, too large for an avatar; {2}</source>
        <translation>{0} ocupa más de {1} MB, demasiado para un avatar; {2}</translation>
    </message>
    <message>
        <source>{0} is cut off, or no zip file; {1}</source>
        <translation>{0} está cortado o no es un archivo zip; {1}</translation>
    </message>
    <message>
        <source>{0} lists far more than an avatar has; {1}</source>
        <translation>{0} enumera mucho más de lo que tiene un avatar; {1}</translation>
    </message>
    <message>
        <source>{0} has {1} entries, an avatar has at most {2}; {3}</source>
        <translation>{0} tiene {1} entradas, un avatar tiene como máximo {2}; {3}</translation>
    </message>
    <message>
        <source>{0} has too many entries for an avatar; {1}</source>
        <translation>{0} tiene demasiadas entradas para un avatar; {1}</translation>
    </message>
    <message>
        <source>{0} holds a path outside itself ({1}); {2}</source>
        <translation>{0} contiene una ruta que apunta fuera de él ({1}); {2}</translation>
    </message>
    <message>
        <source>{0} in {1} is a link, not a file; {2}</source>
        <translation>{0} en {1} es un enlace, no un archivo; {2}</translation>
    </message>
    <message>
        <source>{0} in {1} is encrypted; unpack it and pack it plainly</source>
        <translation>{0} en {1} está cifrado; descomprímelo y vuelve a empaquetarlo sin cifrar</translation>
    </message>
    <message>
        <source>{0} in {1} is packed in an unknown way; {2}</source>
        <translation>{0} en {1} está empaquetado de una forma desconocida; {2}</translation>
    </message>
    <message>
        <source>{0} is cut off or damaged; {1}</source>
        <translation>{0} está cortado o dañado; {1}</translation>
    </message>
    <message>
        <source>{0} holds a folder too many ({1}): an avatar&apos;s files lie side by side, at most in one folder; {2}</source>
        <translation>{0} contiene una carpeta de más ({1}): los archivos de un avatar están juntos, como máximo en una carpeta; {2}</translation>
    </message>
    <message>
        <source>{0} in {1} unpacks to {2} bytes, the limit is {3}; {4}</source>
        <translation>{0} en {1} ocupa {2} bytes al descomprimirse, el límite es {3}; {4}</translation>
    </message>
    <message>
        <source>{0} in {1} is not of the size it says; {2}</source>
        <translation>{0} en {1} no tiene el tamaño que indica; {2}</translation>
    </message>
    <message>
        <source>{0} is not a plain NumPy array; get the package again</source>
        <translation>{0} no es un array de NumPy simple; vuelve a obtener el paquete</translation>
    </message>
    <message>
        <source>{0} has no {1}; get the package again</source>
        <translation>en {0} falta {1}; vuelve a obtener el paquete</translation>
    </message>
    <message>
        <source>{0} is {1} {2}, want {3} {4}; get the package again</source>
        <translation>{0} es {1} {2}, se esperaba {3} {4}; vuelve a obtener el paquete</translation>
    </message>
    <message>
        <source>{0} is cut off or too long; get the package again</source>
        <translation>{0} está cortado o es demasiado largo; vuelve a obtener el paquete</translation>
    </message>
    <message>
        <source>want three finite (x, y) points of a face, got an array of {0}</source>
        <translation>se esperaban tres puntos (x, y) finitos de una cara, se recibió un array de {0}</translation>
    </message>
    <message>
        <source>the points of the face lie in one place; it is too small</source>
        <translation>los puntos de la cara están en el mismo sitio; es demasiado pequeña</translation>
    </message>
    <message>
        <source>want two faces of {0}, got {1} and {2}</source>
        <translation>se esperaban dos caras de {0}, se recibieron {1} y {2}</translation>
    </message>
    <message>
        <source>the folder {0} holds the avatar {1}; rename the folder</source>
        <translation>la carpeta {0} contiene el avatar {1}; cambia el nombre de la carpeta</translation>
    </message>
    <message>
        <source>{0}; install Lipcam again</source>
        <translation>{0}; reinstala Lipcam</translation>
    </message>
    <message>
        <source>the avatar {0} cannot be used: {1}</source>
        <translation>no se puede usar el avatar {0}: {1}</translation>
    </message>
    <message>
        <source>there is no avatar {0}; choose one of: {1}</source>
        <translation>no hay ningún avatar {0}; elige uno de estos: {1}</translation>
    </message>
    <message>
        <source>there is no avatar {0} to remove</source>
        <translation>no hay ningún avatar {0} que quitar</translation>
    </message>
    <message>
        <source>{0} is cut off or changed; get the package again</source>
        <translation>{0} está cortado o modificado; vuelve a obtener el paquete</translation>
    </message>
    <message>
        <source>no avatar is installed; install one (a *.lipavatar file) or reinstall Lipcam</source>
        <translation>no hay ningún avatar instalado; instala uno (un archivo *.lipavatar) o reinstala Lipcam</translation>
    </message>
    <message>
        <source>an avatar with the id {0} comes with Lipcam; give yours another id</source>
        <translation>ya hay un avatar con el ID {0} incluido en Lipcam; ponle otro ID al tuyo</translation>
    </message>
    <message>
        <source>an avatar with the id {0} is already installed; remove it first, or install this one with --replace</source>
        <translation>ya hay un avatar instalado con el ID {0}; quítalo primero o instala este con --replace</translation>
    </message>
    <message>
        <source>the avatar has no {0}; get the package again</source>
        <translation>al avatar le falta {0}; vuelve a obtener el paquete</translation>
    </message>
    <message>
        <source>cannot remove {0} ({1}); close programs that use it and try again</source>
        <translation>no se puede quitar {0} ({1}); cierra los programas que lo usan e inténtalo de nuevo</translation>
    </message>
    <message>
        <source>cannot install {0} into {1} ({2}); make the folder writable or free some space</source>
        <translation>no se puede instalar {0} en {1} ({2}); da permiso de escritura en la carpeta o libera espacio</translation>
    </message>
    <message>
        <source>{0} comes with Lipcam and stays; you can only remove avatars that you installed</source>
        <translation>{0} viene con Lipcam y se queda; solo puedes quitar los avatares que hayas instalado</translation>
    </message>
    <message>
        <source>the avatar&apos;s loop video is damaged; get the package again</source>
        <translation>el vídeo en bucle del avatar está dañado; vuelve a obtener el paquete</translation>
    </message>
    <message>
        <source>{0} must hold one video and nothing else; pack it again</source>
        <translation>{0} debe contener un solo vídeo y nada más; vuelve a empaquetarlo</translation>
    </message>
    <message>
        <source>{0} is {1} {2}, want H.264 with 8-bit 4:2:0 (yuv420p); convert it and pack it again</source>
        <translation>{0} es {1} {2}, se esperaba H.264 con 8 bits y 4:2:0 (yuv420p); conviértelo y vuelve a empaquetarlo</translation>
    </message>
    <message>
        <source>{0} is {1} × {2} px, the manifest says {3} × {4}; get the package again</source>
        <translation>{0} tiene {1} × {2} px, el manifiesto indica {3} × {4}; vuelve a obtener el paquete</translation>
    </message>
    <message>
        <source>{0} has {1} frames, the manifest says {2}; get the package again</source>
        <translation>{0} tiene {1} fotogramas, el manifiesto indica {2}; vuelve a obtener el paquete</translation>
    </message>
    <message>
        <source>get the package again or ask who made it</source>
        <translation>vuelve a obtener el paquete o pregunta a quien lo hizo</translation>
    </message>
    <message>
        <source>the avatar package has format {0}, this Lipcam reads format {1}; update Lipcam or get the package in that format</source>
        <translation>el paquete del avatar tiene el formato {0}, esta versión de Lipcam lee el formato {1}; actualiza Lipcam o consigue el paquete en ese formato</translation>
    </message>
    <message>
        <source>[width, height] in px</source>
        <translation>[ancho, alto] en px</translation>
    </message>
    <message>
        <source>1 to 64 of a-z, 0-9, - and _, beginning with a letter or digit</source>
        <translation>de 1 a 64 caracteres entre a-z, 0-9, - y _, empezando por una letra o una cifra</translation>
    </message>
    <message>
        <source>{0} holds no list of fields; {1}</source>
        <translation>{0} no contiene ninguna lista de campos; {1}</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>un número entero de {0} a {1}</translation>
    </message>
    <message>
        <source>1 to {0} printable letters</source>
        <translation>de 1 a {0} caracteres imprimibles</translation>
    </message>
    <message>
        <source>names with sha256 and bytes</source>
        <translation>nombres con sha256 y bytes</translation>
    </message>
    <message>
        <source>the avatar package has no {0}; {1}</source>
        <translation>al paquete del avatar le falta {0}; {1}</translation>
    </message>
    <message>
        <source>{0} lists {1}, which is no part of an avatar; {2}</source>
        <translation>{0} incluye {1}, que no forma parte de un avatar; {2}</translation>
    </message>
    <message>
        <source>sha256 and bytes</source>
        <translation>sha256 y bytes</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); {2}</source>
        <translation>no se puede leer {0} ({1}); {2}</translation>
    </message>
    <message>
        <source>{0} is damaged or no plain MP4 ({1}); get the package again, or convert the video and pack it again</source>
        <translation>{0} está dañado o no es un MP4 simple ({1}); vuelve a obtener el paquete o convierte el vídeo y vuelve a empaquetarlo</translation>
    </message>
    <message>
        <source>it must have one description of its frames, of the usual size</source>
        <translation>debe tener una sola descripción de sus fotogramas, de tamaño normal</translation>
    </message>
    <message>
        <source>it is compressed or made of fragments</source>
        <translation>está comprimido o hecho de fragmentos</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>está cortado</translation>
    </message>
    <message>
        <source>it is cut off or has parts that a loop has not</source>
        <translation>está cortado o tiene partes que un bucle no tiene</translation>
    </message>
    <message>
        <source>it claims more than a loop of {0} frames has</source>
        <translation>declara más de lo que tiene un bucle de {0} fotogramas</translation>
    </message>
    <message>
        <source>the face networks are not there (looked in {0}). They come with Lipcam: install it again, or put *{1} and *{2} into one folder and name it in {3}; training/README.md says how to make them.</source>
        <translation>faltan las redes de caras (se buscaron en {0}). Vienen con Lipcam: reinstálalo, o pon *{1} y *{2} en una carpeta e indícala en {3}; en training/README.md se explica cómo hacerlas.</translation>
    </message>
    <message>
        <source>{0} has no *{1}; see training/README.md for where to get it</source>
        <translation>en {0} falta *{1}; en training/README.md se indica dónde conseguirlo</translation>
    </message>
    <message>
        <source>{0} is another network: want one picture of {1}, two answers</source>
        <translation>{0} es otra red: se esperaba una con una imagen de {1} y dos respuestas</translation>
    </message>
    <message>
        <source>a face network failed: {0}; get its file again</source>
        <translation>falló una red de caras: {0}; vuelve a obtener su archivo</translation>
    </message>
    <message>
        <source>{0} is too large for this network; get the file again</source>
        <translation>{0} es demasiado grande para esta red; vuelve a obtener el archivo</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>no se puede leer {0}: {1}</translation>
    </message>
    <message>
        <source>{0} is no network that can be run: {1}</source>
        <translation>{0} no es una red que se pueda ejecutar: {1}</translation>
    </message>
    <message>
        <source>get the package again</source>
        <translation>vuelve a obtener el paquete</translation>
    </message>
    <message>
        <source>{0} is larger than the {1} bytes it may have; {2}</source>
        <translation>{0} supera los {1} bytes permitidos; {2}</translation>
    </message>
    <message>
        <source>{0} is not an avatar: it has no {1}; choose an avatar&apos;s folder or a *{2} file</source>
        <translation>{0} no es un avatar: le falta {1}; elige la carpeta de un avatar o un archivo *{2}</translation>
    </message>
    <message>
        <source>{0} holds values that are no numbers; {1}</source>
        <translation>{0} contiene valores que no son números; {1}</translation>
    </message>
    <message>
        <source>{0} puts the mouth outside the picture; {1}</source>
        <translation>{0} sitúa la boca fuera de la imagen; {1}</translation>
    </message>
    <message>
        <source>{0} does not fit together; {1}</source>
        <translation>el contenido de {0} no es coherente; {1}</translation>
    </message>
    <message>
        <source>the avatar {0} has no {1}; {2}</source>
        <translation>al avatar {0} le falta {1}; {2}</translation>
    </message>
    <message>
        <source>{0} of the avatar {1} is damaged or changed (it does not match its sha256); {2}</source>
        <translation>{0} del avatar {1} está dañado o modificado (no coincide con su sha256); {2}</translation>
    </message>
    <message>
        <source>cannot store what was prepared for the avatar in {0} ({1}); make the folder writable or free some space</source>
        <translation>no se puede guardar en {0} lo preparado para el avatar ({1}); da permiso de escritura en la carpeta o libera espacio</translation>
    </message>
    <message>
        <source>{0} in {1} is not a plain file; {2}</source>
        <translation>{0} en {1} no es un archivo normal; {2}</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check that the file exists and is yours</source>
        <translation>no se puede leer {0} ({1}); comprueba que el archivo exista y sea tuyo</translation>
    </message>
    <message>
        <source>{0} is not a file; choose an avatar&apos;s folder or its file</source>
        <translation>{0} no es un archivo; elige la carpeta de un avatar o su archivo</translation>
    </message>
    <message>
        <source>{0} is already there; choose another folder or remove it</source>
        <translation>{0} ya existe; elige otra carpeta o elimínala</translation>
    </message>
    <message>
        <source>cannot write the avatar to {0} ({1}); free some space</source>
        <translation>no se puede escribir el avatar en {0} ({1}); libera espacio</translation>
    </message>
    <message>
        <source>{0} frames need affines ({1}, 2, 3), got {2}</source>
        <translation>{0} fotogramas necesitan transformaciones afines ({1}, 2, 3), se recibió {2}</translation>
    </message>
    <message>
        <source>{0} is not a JPEG picture or damaged; get the package again</source>
        <translation>{0} no es una imagen JPEG o está dañado; vuelve a obtener el paquete</translation>
    </message>
    <message>
        <source>{0} is {1} × {2} px, at most {3} px a side are allowed; get the package again with a smaller picture</source>
        <translation>{0} tiene {1} × {2} px, se permiten como máximo {3} px por lado; obtén el paquete con una imagen más pequeña</translation>
    </message>
    <message>
        <source>{0} is damaged; get the package again</source>
        <translation>{0} está dañado; vuelve a obtener el paquete</translation>
    </message>
    <message>
        <source>{0} is no 8-bit grey PNG of {1} × {2} px; get the package again</source>
        <translation>{0} no es un PNG gris de 8 bits de {1} × {2} px; vuelve a obtener el paquete</translation>
    </message>
    <message>
        <source>{0} is damaged or empty; get the package again</source>
        <translation>{0} está dañado o vacío; vuelve a obtener el paquete</translation>
    </message>
    <message>
        <source>a picture of {0} cannot be stored as {1}</source>
        <translation>una imagen de {0} no se puede guardar como {1}</translation>
    </message>
    <message>
        <source>{0} is not a PNG picture; get the package again</source>
        <translation>{0} no es una imagen PNG; vuelve a obtener el paquete</translation>
    </message>
    <message>
        <source>{0} is a progressive or unusual JPEG; save it as a plain (baseline) JPEG and pack it again</source>
        <translation>{0} es un JPEG progresivo o poco común; guárdalo como JPEG simple (baseline) y vuelve a empaquetarlo</translation>
    </message>
    <message>
        <source>a loop of {0} × {1} px cannot be used; want even sides of {2} to {3} px: scale the video and import it again</source>
        <translation>no se puede usar un bucle de {0} × {1} px; los lados deben ser pares y medir de {2} a {3} px: cambia el tamaño del vídeo y vuelve a importarlo</translation>
    </message>
    <message>
        <source>a loop needs at least one frame</source>
        <translation>un bucle necesita al menos un fotograma</translation>
    </message>
    <message>
        <source>the frames of a loop must all have one size; render them again</source>
        <translation>todos los fotogramas de un bucle deben tener el mismo tamaño; vuelve a generarlos</translation>
    </message>
    <message>
        <source>a loop has at most {0} frames; shorten it</source>
        <translation>un bucle tiene como máximo {0} fotogramas; acórtalo</translation>
    </message>
    <message>
        <source>choose another file, or convert it to MP4.</source>
        <translation>elige otro archivo o conviértelo a MP4.</translation>
    </message>
    <message>
        <source>has no pictures, only sound;</source>
        <translation>no tiene imágenes, solo sonido;</translation>
    </message>
    <message>
        <source>has pictures of {0} x {1} px;</source>
        <translation>tiene imágenes de {0} x {1} px;</translation>
    </message>
    <message>
        <source>has no picture that can be read;</source>
        <translation>no tiene ninguna imagen que se pueda leer;</translation>
    </message>
    <message>
        <source>changes the size of its pictures;</source>
        <translation>cambia el tamaño de sus imágenes;</translation>
    </message>
    <message>
        <source>convert it to one size.</source>
        <translation>conviértelo a un solo tamaño.</translation>
    </message>
    <message>
        <source>cannot be found in {0};</source>
        <translation>no se encuentra en {0};</translation>
    </message>
    <message>
        <source>is a folder, a device or a pipe;</source>
        <translation>es una carpeta, un dispositivo o una tubería;</translation>
    </message>
    <message>
        <source>has changed while it was read;</source>
        <translation>ha cambiado mientras se leía;</translation>
    </message>
    <message>
        <source>lasts longer than {0} minutes;</source>
        <translation>dura más de {0} minutos;</translation>
    </message>
    <message>
        <source>is smaller than {0} px;</source>
        <translation>mide menos de {0} px;</translation>
    </message>
    <message>
        <source>choose a larger one.</source>
        <translation>elige uno más grande.</translation>
    </message>
    <message>
        <source>is no video that can be read;</source>
        <translation>no es un vídeo que se pueda leer;</translation>
    </message>
    <message>
        <source>check its name.</source>
        <translation>comprueba su nombre.</translation>
    </message>
    <message>
        <source>is too large;</source>
        <translation>es demasiado grande;</translation>
    </message>
    <message>
        <source>is damaged ({0}); it is used as far as it could be read.</source>
        <translation>está dañado ({0}); se usa hasta donde se pudo leer.</translation>
    </message>
    <message>
        <source>Avatar {0}: {1}; where its face lies follows from its mouth and an average face.</source>
        <translation>Avatar {0}: {1}; la posición de la cara se deduce de su boca y de una cara media.</translation>
    </message>
    <message>
        <source>the face networks are not installed</source>
        <translation>las redes de caras no están instaladas</translation>
    </message>
    <message>
        <source>no face is seen in it</source>
        <translation>no se ve ninguna cara en él</translation>
    </message>
    <message>
        <source>Avatar {0} has an alignment of shape {1}; import it again.</source>
        <translation>El avatar {0} tiene una alineación de forma {1}; vuelve a importarlo.</translation>
    </message>
    <message>
        <source>Avatar {0} has {1} loop frames but face crops of shape {2}; import it again.</source>
        <translation>El avatar {0} tiene {1} fotogramas de bucle, pero recortes de cara de forma {2}; vuelve a importarlo.</translation>
    </message>
    <message>
        <source>the memory is closed</source>
        <translation>la memoria está cerrada</translation>
    </message>
    <message>
        <source>The program {0} is missing. {1}</source>
        <translation>Falta el programa {0}. {1}</translation>
    </message>
    <message>
        <source>The Python package pyvirtualcam is missing. {0}</source>
        <translation>Falta el paquete de Python pyvirtualcam. {0}</translation>
    </message>
    <message>
        <source>{0} is missing. Install Lipcam again.</source>
        <translation>Falta {0}. Reinstala Lipcam.</translation>
    </message>
    <message>
        <source>{0} cannot be started: {1}.</source>
        <translation>No se puede iniciar {0}: {1}.</translation>
    </message>
    <message>
        <source>The camera cannot be used ({0}): {1}. {2}</source>
        <translation>No se puede usar la cámara ({0}): {1}. {2}</translation>
    </message>
    <message>
        <source>A camera needs even sizes, not {0} × {1}.</source>
        <translation>Una cámara necesita medidas pares, no {0} × {1}.</translation>
    </message>
    <message>
        <source>the camera bridge ended with {0}</source>
        <translation>el puente de la cámara terminó con {0}</translation>
    </message>
    <message>
        <source>{0} opened with {1} px</source>
        <translation>{0} se abrió con {1} px</translation>
    </message>
    <message>
        <source>There is no memory to share pictures with the camera ({0}). Close other programs or choose a smaller picture.</source>
        <translation>No hay memoria para compartir imágenes con la cámara ({0}). Cierra otros programas o elige una imagen más pequeña.</translation>
    </message>
    <message>
        <source>The camera {0} is closed. Start it again.</source>
        <translation>La cámara {0} está cerrada. Vuelve a iniciarla.</translation>
    </message>
    <message>
        <source>the camera&apos;s driver does not answer</source>
        <translation>el controlador de la cámara no responde</translation>
    </message>
    <message>
        <source>the camera bridge talks nonsense ({0})</source>
        <translation>el puente de la cámara envía datos sin sentido ({0})</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sin motivo indicado</translation>
    </message>
    <message>
        <source>what was whole until then is in {0}</source>
        <translation>lo que estaba completo hasta entonces está en {0}</translation>
    </message>
    <message>
        <source>the recording has ended ({0}); {1}. Check the disk and record again</source>
        <translation>la grabación ha terminado ({0}); {1}. Comprueba el disco y vuelve a grabar</translation>
    </message>
    <message>
        <source>all names beside it are taken</source>
        <translation>todos los nombres similares están ocupados</translation>
    </message>
    <message>
        <source>nothing could be kept</source>
        <translation>no se pudo conservar nada</translation>
    </message>
    <message>
        <source>the disk is full and the recording has ended; {0}. Free some space or choose another folder, then record again</source>
        <translation>el disco está lleno y la grabación ha terminado; {0}. Libera espacio o elige otra carpeta y vuelve a grabar</translation>
    </message>
    <message>
        <source>a recording of {0} × {1} px needs even sides; choose another size</source>
        <translation>una grabación de {0} × {1} px necesita lados pares; elige otro tamaño</translation>
    </message>
    <message>
        <source>want pictures of {0} px, got {1}</source>
        <translation>se esperaban imágenes de {0} px, se recibieron de {1}</translation>
    </message>
    <message>
        <source>the recording {0} has ended; begin a new one</source>
        <translation>la grabación {0} ha terminado; empieza una nueva</translation>
    </message>
    <message>
        <source>cannot write {0} ({1}); choose another folder or make this one writable</source>
        <translation>no se puede escribir {0} ({1}); elige otra carpeta o da permiso de escritura en esta</translation>
    </message>
    <message>
        <source>{0} stays as it is; the recording is in {1}.</source>
        <translation>{0} se queda como está; la grabación está en {1}.</translation>
    </message>
    <message>
        <source>OBS Studio is not installed.</source>
        <translation>OBS Studio no está instalado.</translation>
    </message>
    <message>
        <source>Unity Capture is not installed.</source>
        <translation>Unity Capture no está instalado.</translation>
    </message>
    <message>
        <source>OBS Virtual Camera</source>
        <translation>OBS Virtual Camera</translation>
    </message>
    <message>
        <source>Unity Capture exists only on Windows.</source>
        <translation>Unity Capture solo existe en Windows.</translation>
    </message>
    <message>
        <source>Unity Video Capture</source>
        <translation>Unity Video Capture</translation>
    </message>
    <message>
        <source>OBS&apos;s own camera exists only on Windows and macOS.</source>
        <translation>La cámara propia de OBS solo existe en Windows y macOS.</translation>
    </message>
    <message>
        <source>Lipcam AI avatar</source>
        <translation>Lipcam AI avatar</translation>
    </message>
    <message>
        <source>{0} (PipeWire, no driver needed)</source>
        <translation>{0} (PipeWire, sin necesidad de controlador)</translation>
    </message>
    <message>
        <source>PipeWire runs without a session manager, so no program would be linked to the camera.</source>
        <translation>PipeWire funciona sin gestor de sesión, así que ningún programa se conectaría a la cámara.</translation>
    </message>
    <message>
        <source>Start one: systemctl --user start wireplumber (sudo apt install wireplumber)</source>
        <translation>Inicia uno: systemctl --user start wireplumber (sudo apt install wireplumber)</translation>
    </message>
    <message>
        <source>The PipeWire camera has stopped ({0}). {1}</source>
        <translation>La cámara de PipeWire se ha detenido ({0}). {1}</translation>
    </message>
    <message>
        <source>other programs will see “</source>
        <translation>los demás programas verán “</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>se cerró</translation>
    </message>
    <message>
        <source>Install it (Debian/Ubuntu: sudo apt install pipewire wireplumber) and log in again.</source>
        <translation>Instálalo (Debian/Ubuntu: sudo apt install pipewire wireplumber) y vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>Start it: systemctl --user start pipewire wireplumber (if they are not installed: sudo apt install pipewire wireplumber).</source>
        <translation>Inícialo: systemctl --user start pipewire wireplumber (si no están instalados: sudo apt install pipewire wireplumber).</translation>
    </message>
    <message>
        <source>Restart it: systemctl --user restart pipewire wireplumber</source>
        <translation>Reinícialo: systemctl --user restart pipewire wireplumber</translation>
    </message>
    <message>
        <source>The PipeWire server does not answer ({0}). {1}</source>
        <translation>El servidor de PipeWire no responde ({0}). {1}</translation>
    </message>
    <message>
        <source>A PipeWire camera exists only on Linux. Choose another camera.</source>
        <translation>La cámara de PipeWire solo existe en Linux. Elige otra cámara.</translation>
    </message>
    <message>
        <source>PipeWire&apos;s library lacks files that belong to it. {0}</source>
        <translation>A la biblioteca de PipeWire le faltan archivos propios. {0}</translation>
    </message>
    <message>
        <source>PipeWire&apos;s library is missing ({0}). {1}</source>
        <translation>Falta la biblioteca de PipeWire ({0}). {1}</translation>
    </message>
    <message>
        <source>no answer within {0} s</source>
        <translation>sin respuesta en {0} s</translation>
    </message>
    <message>
        <source>PipeWire&apos;s thread cannot be started. Restart Lipcam.</source>
        <translation>No se puede iniciar el hilo de PipeWire. Reinicia Lipcam.</translation>
    </message>
    <message>
        <source>the node did not appear within {0} s</source>
        <translation>el nodo no apareció en {0} s</translation>
    </message>
    <message>
        <source>PipeWire refused the camera: {0}. {1}</source>
        <translation>PipeWire rechazó la cámara: {0}. {1}</translation>
    </message>
    <message>
        <source>{0} is a folder; name a file in it, or choose another, like {1}</source>
        <translation>{0} es una carpeta; indica un archivo dentro de ella o elige otra cosa, por ejemplo {1}</translation>
    </message>
    <message>
        <source>{0} is a device or a pipe; choose another name, like {1}</source>
        <translation>{0} es un dispositivo o una tubería; elige otro nombre, por ejemplo {1}</translation>
    </message>
    <message>
        <source>{0} is the sound itself and would be overwritten. Choose another name.</source>
        <translation>{0} es el propio archivo de sonido y se sobrescribiría. Elige otro nombre.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another name or folder.</source>
        <translation>No se puede escribir {0} ({1}); elige otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>auto, window, pipewire, v4l2loopback, obs, unitycapture, file:talk.mp4, none</source>
        <translation>auto, window, pipewire, v4l2loopback, obs, unitycapture, file:talk.mp4, none</translation>
    </message>
    <message>
        <source>Window only (no camera)</source>
        <translation>Solo ventana (sin cámara)</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>¿Querías decir {0}?</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Elige una de estas opciones: {0}.</translation>
    </message>
    <message>
        <source>The library {0} is missing; install it with: sudo apt install libpulse0</source>
        <translation>Falta la biblioteca {0}; instálala con: sudo apt install libpulse0</translation>
    </message>
    <message>
        <source>Lipcam: camera check</source>
        <translation>Lipcam: comprobación de la cámara</translation>
    </message>
    <message>
        <source>inotify exists only on Linux</source>
        <translation>inotify solo existe en Linux</translation>
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
        <translation>este FFmpeg no puede leer cámaras ({0})</translation>
    </message>
    <message>
        <source>{0} does not offer itself to readers</source>
        <translation>{0} no se ofrece a los programas lectores</translation>
    </message>
    <message>
        <source>{0} has stopped giving pictures</source>
        <translation>{0} ha dejado de dar imágenes</translation>
    </message>
    <message>
        <source>This computer cannot check it by itself: choose the camera in the call program and look at its preview.</source>
        <translation>Este equipo no puede comprobarlo por sí solo: elige la cámara en el programa de llamadas y mira su vista previa.</translation>
    </message>
    <message>
        <source>Close the other program that uses this camera, then check again.</source>
        <translation>Cierra el otro programa que usa esta cámara y vuelve a comprobarla.</translation>
    </message>
    <message>
        <source>“{0}” is not a camera that other programs can see.</source>
        <translation>«{0}» no es una cámara que otros programas puedan ver.</translation>
    </message>
    <message>
        <source>There is no virtual camera yet, so other programs cannot see the avatar.</source>
        <translation>Aún no hay ninguna cámara virtual, así que los demás programas no pueden ver el avatar.</translation>
    </message>
    <message>
        <source>Choose another camera.</source>
        <translation>Elige otra cámara.</translation>
    </message>
    <message>
        <source>Another program cannot read “{0}” ({1}).</source>
        <translation>Otro programa no puede leer «{0}» ({1}).</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>La comprobación se detuvo.</translation>
    </message>
    <message>
        <source>Another program saw {0} pictures of “{1}”: {2}, {3} a second{4}.</source>
        <translation>Otro programa vio {0} imágenes de «{1}»: {2}, {3} por segundo{4}.</translation>
    </message>
    <message>
        <source>{0} of the camera “{1}” arrived in another program.</source>
        <translation>Esto llegó a otro programa de la cámara «{1}»: {0}.</translation>
    </message>
    <message>
        <source>Close programs that use the camera, then check again. If it stays: log out and in again, or choose another camera.</source>
        <translation>Cierra los programas que usan la cámara y vuelve a comprobarla. Si sigue igual, cierra la sesión y vuelve a entrar, o elige otra cámara.</translation>
    </message>
    <message>
        <source>Pictures arrive, but their colours are off by up to {0} of 255.</source>
        <translation>Llegan imágenes, pero sus colores se desvían hasta {0} de 255.</translation>
    </message>
    <message>
        <source>Close programs that send to the same camera, then check again. If it stays, choose another camera.</source>
        <translation>Cierra los programas que envían imágenes a la misma cámara y vuelve a comprobarla. Si sigue igual, elige otra cámara.</translation>
    </message>
    <message>
        <source>Pictures arrive in another size: {0}, not {1}.</source>
        <translation>Las imágenes llegan con otro tamaño: {0}, no {1}.</translation>
    </message>
    <message>
        <source>Close programs that read the camera, then check again.</source>
        <translation>Cierra los programas que leen la cámara y vuelve a comprobarla.</translation>
    </message>
    <message>
        <source>The same picture arrives again and again.</source>
        <translation>Llega la misma imagen una y otra vez.</translation>
    </message>
    <message>
        <source>Close programs that send to the same camera, then check again.</source>
        <translation>Cierra los programas que envían imágenes a la misma cámara y vuelve a comprobarla.</translation>
    </message>
    <message>
        <source>That is fewer pictures a second than were sent: close other programs.</source>
        <translation>Son menos imágenes por segundo de las enviadas: cierra otros programas.</translation>
    </message>
    <message>
        <source>, the colours right</source>
        <translation>, con los colores correctos</translation>
    </message>
    <message>
        <source>The camera {0} is not there.</source>
        <translation>La cámara {0} no está disponible.</translation>
    </message>
    <message>
        <source>There is no camera {0}. {1}</source>
        <translation>No hay ninguna cámara {0}. {1}</translation>
    </message>
    <message>
        <source>Best available camera</source>
        <translation>La mejor cámara disponible</translation>
    </message>
    <message>
        <source>No camera could be opened.
</source>
        <translation>No se pudo abrir ninguna cámara.
</translation>
    </message>
    <message>
        <source>There is no camera {0} on this system. Choose one of: {1}.</source>
        <translation>No hay ninguna cámara {0} en este sistema. Elige una de estas opciones: {1}.</translation>
    </message>
    <message>
        <source>Which file? Write the choice as file:PATH, e.g. file:talk.mp4.</source>
        <translation>¿Qué archivo? Escribe la opción como file:PATH, por ejemplo file:talk.mp4.</translation>
    </message>
    <message>
        <source>Install it again: pip install -e &apos;.[camera]&apos; (or run python run.py).</source>
        <translation>Vuelve a instalarlo: pip install -e &apos;.[camera]&apos; (o ejecuta python run.py).</translation>
    </message>
    <message>
        <source>Try again; if it stays, choose another camera (“window” always works).</source>
        <translation>Inténtalo de nuevo; si sigue igual, elige otra cámara («window» funciona siempre).</translation>
    </message>
    <message>
        <source>Install and load the driver: sudo apt install v4l2loopback-dkms &amp;&amp; {0}</source>
        <translation>Instala y carga el controlador: sudo apt install v4l2loopback-dkms &amp;&amp; {0}</translation>
    </message>
    <message>
        <source>Close the other program that sends pictures to this camera.</source>
        <translation>Cierra el otro programa que envía imágenes a esta cámara.</translation>
    </message>
    <message>
        <source>Close the program that still reads the camera, or choose the size that it reads.</source>
        <translation>Cierra el programa que aún lee la cámara o elige el tamaño que lee.</translation>
    </message>
    <message>
        <source>Install OBS Studio (obsproject.com). On macOS start it once, allow its system extension, press Start Virtual Camera and stop it again; on Windows installing is enough.</source>
        <translation>Instala OBS Studio (obsproject.com). En macOS, inícialo una vez, permite su extensión del sistema, pulsa «Iniciar cámara virtual» y vuelve a detenerla; en Windows basta con instalarlo.</translation>
    </message>
    <message>
        <source>Stop the virtual camera in OBS and in every other program, then try again.</source>
        <translation>Detén la cámara virtual en OBS y en los demás programas, y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>another program sends pictures to it</source>
        <translation>otro programa le envía imágenes</translation>
    </message>
    <message>
        <source>you may not open it</source>
        <translation>sin permiso para abrirlo</translation>
    </message>
    <message>
        <source>Another program already sends pictures to {0}.</source>
        <translation>Otro programa ya envía imágenes a {0}.</translation>
    </message>
    <message>
        <source>The driver v4l2loopback is loaded but has no device.</source>
        <translation>El controlador v4l2loopback está cargado, pero no tiene ningún dispositivo.</translation>
    </message>
    <message>
        <source>Load it again: sudo modprobe -r v4l2loopback &amp;&amp; {0}</source>
        <translation>Vuelve a cargarlo: sudo modprobe -r v4l2loopback &amp;&amp; {0}</translation>
    </message>
    <message>
        <source>The driver v4l2loopback is not loaded.</source>
        <translation>El controlador v4l2loopback no está cargado.</translation>
    </message>
    <message>
        <source>v4l2loopback exists only on Linux.</source>
        <translation>v4l2loopback solo existe en Linux.</translation>
    </message>
    <message>
        <source>You may not open {0}.</source>
        <translation>No tienes permiso para abrir {0}.</translation>
    </message>
    <message>
        <source>The camera was opened for {0} × {1} px but was sent a picture of {2} × {3} px.</source>
        <translation>La cámara se abrió para {0} × {1} px, pero recibió una imagen de {2} × {3} px.</translation>
    </message>
    <message>
        <source>The camera “{0}” is closed. Start it again.</source>
        <translation>La cámara «{0}» está cerrada. Vuelve a iniciarla.</translation>
    </message>
    <message>
        <source>the patch {0} at {1} leaves a frame of {2}</source>
        <translation>el recorte {0} en {1} se sale de un fotograma de {2}</translation>
    </message>
    <message>
        <source>the avatar has {0} frames, affines {1} and a mask {2}</source>
        <translation>el avatar tiene {0} fotogramas, transformaciones afines {1} y una máscara {2}</translation>
    </message>
    <message>
        <source>a picture of {0} × {1} px needs even sides</source>
        <translation>una imagen de {0} × {1} px necesita lados pares</translation>
    </message>
    <message>
        <source>the patch is {0}, the mask is {1}</source>
        <translation>el recorte es {0}, la máscara es {1}</translation>
    </message>
    <message>
        <source>want one size, got {0}, {1} and {2}</source>
        <translation>se esperaba un solo tamaño, se recibieron {0}, {1} y {2}</translation>
    </message>
    <message>
        <source>The setting {0} cannot be changed like this.</source>
        <translation>El ajuste {0} no se puede cambiar así.</translation>
    </message>
    <message>
        <source>{0} It is not tried again by itself: stop and start after that.</source>
        <translation>{0} No se vuelve a intentar automáticamente: cuando lo hayas hecho, detén e inicia de nuevo.</translation>
    </message>
    <message>
        <source>The camera does not answer. Choose another camera.</source>
        <translation>La cámara no responde. Elige otra cámara.</translation>
    </message>
    <message>
        <source>The camera {0} does not answer. Choose another camera.</source>
        <translation>La cámara {0} no responde. Elige otra cámara.</translation>
    </message>
    <message>
        <source>{0} does not take pictures any more.</source>
        <translation>{0} ya no acepta imágenes.</translation>
    </message>
    <message>
        <source>It is to go on in a further file.</source>
        <translation>La grabación va a continuar en otro archivo.</translation>
    </message>
    <message>
        <source>The disk of {0} or {1} does not answer. Choose other files.</source>
        <translation>El disco de {0} o de {1} no responde. Elige otros archivos.</translation>
    </message>
    <message>
        <source>The avatar&apos;s disk does not answer.</source>
        <translation>El disco del avatar no responde.</translation>
    </message>
    <message>
        <source>a stored matte has another size than the others</source>
        <translation>una máscara guardada tiene un tamaño distinto de las demás</translation>
    </message>
    <message>
        <source>a stored matte is damaged ({0})</source>
        <translation>una máscara guardada está dañada ({0})</translation>
    </message>
    <message>
        <source>they are for another loop</source>
        <translation>son de otro bucle</translation>
    </message>
    <message>
        <source>they are cut off</source>
        <translation>están cortadas</translation>
    </message>
    <message>
        <source>their background is another</source>
        <translation>su fondo es otro</translation>
    </message>
    <message>
        <source>their background is damaged</source>
        <translation>su fondo está dañado</translation>
    </message>
    <message>
        <source>what is person in the avatar cannot be kept in {0} ({1}); free some space, or it is found anew at each start</source>
        <translation>no se puede guardar en {0} la silueta de la persona del avatar ({1}); libera espacio o se buscará de nuevo en cada inicio</translation>
    </message>
    <message>
        <source>nobody is seen in this avatar&apos;s loop, so its background must stay</source>
        <translation>no se ve a nadie en el bucle de este avatar, así que su fondo debe quedarse</translation>
    </message>
    <message>
        <source>{0} is another network: want one picture of {1}</source>
        <translation>{0} es otra red: se esperaba una con una imagen de {1}</translation>
    </message>
    <message>
        <source>{0} is too large for this network; install Lipcam again</source>
        <translation>{0} es demasiado grande para esta red; reinstala Lipcam</translation>
    </message>
    <message>
        <source>the network for backgrounds cannot be read ({0}: {1}); install Lipcam again</source>
        <translation>no se puede leer la red para fondos ({0}: {1}); reinstala Lipcam</translation>
    </message>
    <message>
        <source>the network for backgrounds failed: {0}</source>
        <translation>falló la red para fondos: {0}</translation>
    </message>
    <message>
        <source>choose a file.</source>
        <translation>elige un archivo.</translation>
    </message>
    <message>
        <source>try again.</source>
        <translation>inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>cut it.</source>
        <translation>recórtalo.</translation>
    </message>
    <message>
        <source>sudo modprobe v4l2loopback exclusive_caps=1 card_label=&quot;{0}&quot;</source>
        <translation>sudo modprobe v4l2loopback exclusive_caps=1 card_label=&quot;{0}&quot;</translation>
    </message>
    <message>
        <source>Install Unity Capture (github.com/schellingb/UnityCapture): run its InstallCustomName.bat as administrator and enter the name {0}.</source>
        <translation>Instala Unity Capture (github.com/schellingb/UnityCapture): ejecuta su InstallCustomName.bat como administrador e introduce el nombre {0}.</translation>
    </message>
    <message>
        <source>our own bridge sends pictures to it</source>
        <translation>nuestro propio puente le envía imágenes</translation>
    </message>
    <message>
        <source>mattes of {0} are not for a loop of {1}</source>
        <translation>las máscaras de {0} no son para un bucle de {1}</translation>
    </message>
    <message>
        <source>the badge is for {0}, the picture is {1}</source>
        <translation>la etiqueta es para {0}, la imagen es de {1}</translation>
    </message>
    <message>
        <source>the letters in {0} cannot be used ({1}); install Lipcam again</source>
        <translation>no se puede usar la fuente de {0} ({1}); reinstala Lipcam</translation>
    </message>
    <message>
        <source>open it in a picture program and save it as JPEG or PNG, or choose another picture</source>
        <translation>ábrela en un programa de imágenes y guárdala como JPEG o PNG, o elige otra imagen</translation>
    </message>
    <message>
        <source>choose another picture</source>
        <translation>elige otra imagen</translation>
    </message>
    <message>
        <source>{0} is not a JPEG, PNG, WebP or BMP picture; {1}</source>
        <translation>{0} no es una imagen JPEG, PNG, WebP o BMP; {1}</translation>
    </message>
    <message>
        <source>the picture {0} is {1} × {2} px; {3}</source>
        <translation>la imagen {0} tiene {1} × {2} px; {3}</translation>
    </message>
    <message>
        <source>the picture {0} is {1} × {2} px, which is too large; save it smaller, or choose another picture</source>
        <translation>la imagen {0} tiene {1} × {2} px, es demasiado grande; guárdala más pequeña o elige otra imagen</translation>
    </message>
    <message>
        <source>the background {0} is not a file; {1}</source>
        <translation>el fondo {0} no es un archivo; {1}</translation>
    </message>
    <message>
        <source>the picture {0} has more than {1} MB; {2}</source>
        <translation>la imagen {0} ocupa más de {1} MB; {2}</translation>
    </message>
    <message>
        <source>the background picture {0} cannot be read ({1}); check that it is still there, or choose another picture</source>
        <translation>no se puede leer la imagen de fondo {0} ({1}); comprueba que siga ahí o elige otra imagen</translation>
    </message>
    <message>
        <source>the JPEG {0} is made of too many scans; {1}</source>
        <translation>el JPEG {0} consta de demasiados barridos; {1}</translation>
    </message>
    <message>
        <source>the picture {0} is damaged; {1}</source>
        <translation>la imagen {0} está dañada; {1}</translation>
    </message>
    <message>
        <source>The avatar&apos;s own background is shown: {0}</source>
        <translation>Se muestra el fondo del propio avatar: {0}</translation>
    </message>
    <message>
        <source>It is opened again as soon as it is there.</source>
        <translation>Se volverá a abrir en cuanto esté disponible.</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>{0} vuelve a estar disponible.</translation>
    </message>
    <message>
        <source>Close Lipcam and start it again; if it happens again, report it with the log.</source>
        <translation>Cierra Lipcam y vuelve a iniciarlo; si ocurre de nuevo, informa del error y adjunta el registro.</translation>
    </message>
    <message>
        <source>The delay is {0} ms: {1} ms cannot be kept here.</source>
        <translation>El retardo es de {0} ms: aquí no se pueden mantener {1} ms.</translation>
    </message>
    <message>
        <source>Close programs that keep the processor busy.</source>
        <translation>Cierra los programas que mantienen ocupado el procesador.</translation>
    </message>
    <message>
        <source>The delay is {0} ms now, as asked.</source>
        <translation>El retardo es ahora de {0} ms, como pediste.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({0}: {1}).</source>
        <translation>Ha ocurrido un error inesperado ({0}: {1}).</translation>
    </message>
    <message>
        <source>Start again; if it happens again, report it with the log file.</source>
        <translation>Vuelve a empezar; si ocurre de nuevo, informa del error y adjunta el archivo de registro.</translation>
    </message>
    <message>
        <source>The graphics card is out of memory.</source>
        <translation>La tarjeta gráfica se ha quedado sin memoria.</translation>
    </message>
    <message>
        <source>Close other programs that use it.</source>
        <translation>Cierra los demás programas que la usan.</translation>
    </message>
    <message>
        <source>{0} does not answer. {1}</source>
        <translation>{0} no responde. {1}</translation>
    </message>
    <message>
        <source>The background of {0} is being cut out; it is replaced in a minute.</source>
        <translation>Se está recortando el fondo de {0}; se sustituirá en un minuto.</translation>
    </message>
    <message>
        <source>That is done once for each avatar; just go on.</source>
        <translation>Solo se hace una vez por avatar; puedes seguir.</translation>
    </message>
    <message>
        <source>The avatar&apos;s own background stays: {0}</source>
        <translation>Se queda el fondo del propio avatar: {0}</translation>
    </message>
    <message>
        <source>The background is replaced now.</source>
        <translation>El fondo ya está sustituido.</translation>
    </message>
    <message>
        <source>Check that it is plugged in and switched on, or choose another microphone.</source>
        <translation>Comprueba que esté conectado y encendido o elige otro micrófono.</translation>
    </message>
    <message>
        <source>The microphone {0} does not answer. {1}</source>
        <translation>El micrófono {0} no responde. {1}</translation>
    </message>
    <message>
        <source>The sound file has ended.</source>
        <translation>El archivo de audio ha terminado.</translation>
    </message>
    <message>
        <source>Start again or choose another sound.</source>
        <translation>Vuelve a empezar o elige otro sonido.</translation>
    </message>
    <message>
        <source>{0} has stopped delivering sound.</source>
        <translation>{0} ha dejado de dar sonido.</translation>
    </message>
    <message>
        <source>It is not known who reads the camera.</source>
        <translation>No se sabe quién lee la cámara.</translation>
    </message>
    <message>
        <source>Choose a folder on a faster disk, or close other programs.</source>
        <translation>Elige una carpeta en un disco más rápido o cierra otros programas.</translation>
    </message>
    <message>
        <source>The disk of {0} does not answer; what it has is playable.</source>
        <translation>El disco de {0} no responde; lo grabado hasta ahora se puede reproducir.</translation>
    </message>
    <message>
        <source>Choose another folder, then record again.</source>
        <translation>Elige otra carpeta y vuelve a grabar.</translation>
    </message>
    <message>
        <source>The picture has another size; the recording goes on in {0}.</source>
        <translation>La imagen tiene otro tamaño; la grabación continúa en {0}.</translation>
    </message>
    <message>
        <source>There is no picture to record.</source>
        <translation>No hay ninguna imagen que grabar.</translation>
    </message>
    <message>
        <source>Start first.</source>
        <translation>Primero pulsa Iniciar.</translation>
    </message>
    <message>
        <source>{0} is being recorded.</source>
        <translation>Se está grabando {0}.</translation>
    </message>
    <message>
        <source>Stop that first.</source>
        <translation>Detén primero esa grabación.</translation>
    </message>
    <message>
        <source>A recording needs the name of a file, like talk.mp4.</source>
        <translation>Una grabación necesita un nombre de archivo, como talk.mp4.</translation>
    </message>
    <message>
        <source>The disk is too slow: the recording lacks pictures.</source>
        <translation>El disco es demasiado lento: a la grabación le faltan imágenes.</translation>
    </message>
    <message>
        <source>{0} lacks {1}: the disk was too slow.</source>
        <translation>Faltan imágenes en {0} ({1}): el disco era demasiado lento.</translation>
    </message>
    <message>
        <source>{0} plays no more; the picture goes on without it.</source>
        <translation>{0} ya no reproduce nada; la imagen sigue sin sonido.</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>aún no se ha preguntado</translation>
    </message>
    <message>
        <source>The voice cannot go to {0}; choose auto or device:&lt;name of an output&gt;.</source>
        <translation>La voz no se puede enviar a {0}; elige auto o device:&lt;nombre de una salida&gt;.</translation>
    </message>
    <message>
        <source>Install VB-CABLE (vb-audio.com/Cable), start the computer again, and start Lipcam.</source>
        <translation>Instala VB-CABLE (vb-audio.com/Cable), reinicia el equipo e inicia Lipcam.</translation>
    </message>
    <message>
        <source>Install BlackHole 2ch (existential.audio/blackhole), and start Lipcam again.</source>
        <translation>Instala BlackHole 2ch (existential.audio/blackhole) y vuelve a iniciar Lipcam.</translation>
    </message>
    <message>
        <source>There is no cable that could carry the voice, so calls hear it before the lips move. {0}</source>
        <translation>No hay ningún cable de audio virtual que lleve la voz, así que en las llamadas se oye antes de que se muevan los labios. {0}</translation>
    </message>
    <message>
        <source>The Lipcam microphone needs ALSA&apos;s plug-in for the sound server; install it with: sudo apt install libasound2-plugins</source>
        <translation>El micrófono de Lipcam necesita el complemento de ALSA para el servidor de sonido; instálalo con: sudo apt install libasound2-plugins</translation>
    </message>
    <message>
        <source>The output {0} for the voice is not there. Plug it in, or choose another one.</source>
        <translation>La salida {0} para la voz no está disponible. Conéctala o elige otra.</translation>
    </message>
    <message>
        <source>Lipcam voice (for its microphone)</source>
        <translation>Voz de Lipcam (para su micrófono)</translation>
    </message>
    <message>
        <source>A Lipcam microphone needs the sound server&apos;s program pactl; install it with: sudo apt install pulseaudio-utils</source>
        <translation>Un micrófono de Lipcam necesita el programa pactl del servidor de sonido; instálalo con: sudo apt install pulseaudio-utils</translation>
    </message>
    <message>
        <source>The sound server does not make the {0}. Check that PipeWire (with pipewire-pulse) or PulseAudio runs, and start again.</source>
        <translation>El servidor de sonido no crea el dispositivo {0}. Comprueba que PipeWire (con pipewire-pulse) o PulseAudio esté en marcha y vuelve a empezar.</translation>
    </message>
    <message>
        <source>Another program hears “{0}” {1} earlier than the picture.</source>
        <translation>Otro programa oye «{0}» {1} antes que la imagen.</translation>
    </message>
    <message>
        <source>Close programs that use much of the processor, and check again.</source>
        <translation>Cierra los programas que usan mucho procesador y vuelve a comprobar.</translation>
    </message>
    <message>
        <source>Another program hears “{0}” {1} later than the picture.</source>
        <translation>Otro programa oye «{0}» {1} después que la imagen.</translation>
    </message>
    <message>
        <source>waiting for the user</source>
        <translation>a la espera del usuario</translation>
    </message>
    <message>
        <source>waiting for user</source>
        <translation>waiting for user</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>El disco no responde.</translation>
    </message>
    <message>
        <source>Choose another one, or check that the disk is there.</source>
        <translation>Elige otro o comprueba que el disco esté conectado.</translation>
    </message>
    <message>
        <source>The lip engine does not get ready.</source>
        <translation>El motor de labios no llega a estar listo.</translation>
    </message>
    <message>
        <source>Choose another engine.</source>
        <translation>Elige otro motor.</translation>
    </message>
    <message>
        <source>If it happens again, choose another engine or close other programs.</source>
        <translation>Si ocurre de nuevo, elige otro motor o cierra otros programas.</translation>
    </message>
    <message>
        <source>Back in a moment</source>
        <translation>Vuelvo enseguida</translation>
    </message>
    <message>
        <source>The source {0} cannot be recorded (error {1}).</source>
        <translation>No se puede grabar la fuente {0} (error {1}).</translation>
    </message>
    <message>
        <source>It is not known which microphone is heard.</source>
        <translation>No se sabe qué micrófono se oye.</translation>
    </message>
    <message>
        <source>The lip engine is stuck.</source>
        <translation>El motor de labios está bloqueado.</translation>
    </message>
    <message>
        <source>The idle picture is shown and the engine is built anew.</source>
        <translation>Se muestra la imagen de reposo y el motor se crea de nuevo.</translation>
    </message>
    <message>
        <source>Another Lipcam is busy with {0}; wait until it has ended.</source>
        <translation>Otra instancia de Lipcam está ocupada con {0}; espera a que termine.</translation>
    </message>
    <message>
        <source>{0} cannot be written in ({1}).</source>
        <translation>No se puede escribir en {0} ({1}).</translation>
    </message>
    <message>
        <source>a plain name of a file</source>
        <translation>un nombre de archivo simple</translation>
    </message>
    <message>
        <source>no public file</source>
        <translation>ningún archivo público</translation>
    </message>
    <message>
        <source>is not {0}: this list needs another version of Lipcam</source>
        <translation>no es {0}: esta lista necesita otra versión de Lipcam</translation>
    </message>
    <message>
        <source>names an id twice</source>
        <translation>nombra un ID dos veces</translation>
    </message>
    <message>
        <source>is empty or names a file twice</source>
        <translation>está vacío o nombra un archivo dos veces</translation>
    </message>
    <message>
        <source>is not the address of a page</source>
        <translation>no es la dirección de una página</translation>
    </message>
    <message>
        <source>is not a list of ids</source>
        <translation>no es una lista de ID</translation>
    </message>
    <message>
        <source>is a name that is taken on some system</source>
        <translation>es un nombre reservado en algún sistema</translation>
    </message>
    <message>
        <source>must be known where the checksum is</source>
        <translation>debe conocerse si se conoce la suma de comprobación</translation>
    </message>
    <message>
        <source>is not a path inside a repository</source>
        <translation>no es una ruta dentro de un repositorio</translation>
    </message>
    <message>
        <source>is not a repository</source>
        <translation>no es un repositorio</translation>
    </message>
    <message>
        <source>is not one line of plain text</source>
        <translation>no es una sola línea de texto simple</translation>
    </message>
    <message>
        <source>see `lipcam models list`</source>
        <translation>consulta `lipcam models list`</translation>
    </message>
    <message>
        <source>There is no model {0}, {1}.</source>
        <translation>No hay ningún modelo {0}, {1}.</translation>
    </message>
    <message>
        <source>{0} is too large to be a list of models. {1}</source>
        <translation>{0} es demasiado grande para ser una lista de modelos. {1}</translation>
    </message>
    <message>
        <source>The list of models {0} cannot be read ({1}). {2}</source>
        <translation>No se puede leer la lista de modelos {0} ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} is not a valid list of models ({1}). {2}</source>
        <translation>{0} no es una lista de modelos válida ({1}). {2}</translation>
    </message>
    <message>
        <source>is not one of </source>
        <translation>no es ninguno de estos valores: </translation>
    </message>
    <message>
        <source>lets {0} need {1}, which is no other model</source>
        <translation>dice que {0} necesita {1}, que no es otro modelo de la lista</translation>
    </message>
    <message>
        <source>{0} does not say how large {1} is; not fetched.</source>
        <translation>{0} no indica el tamaño de {1}; no se ha descargado.</translation>
    </message>
    <message>
        <source>{0} was damaged on its way (its checksum differs) and was deleted. Get it again; when it happens twice, the server holds another file.</source>
        <translation>{0} se dañó durante la descarga (su suma de comprobación no coincide) y se eliminó. Vuelve a descargarlo; si ocurre dos veces, el servidor tiene otro archivo.</translation>
    </message>
    <message>
        <source>{0} cannot be fetched. {1} See `lipcam models import --help`.</source>
        <translation>No se puede descargar {0}. {1} Consulta `lipcam models import --help`.</translation>
    </message>
    <message>
        <source>found on disk</source>
        <translation>encontrado en el disco</translation>
    </message>
    <message>
        <source>checksum of the first download</source>
        <translation>suma de comprobación de la primera descarga</translation>
    </message>
    <message>
        <source>{0} offers another file than Lipcam knows: its {1} is {2}, not {3}. Nothing was fetched; look for a newer Lipcam.</source>
        <translation>{0} ofrece un archivo distinto del que conoce Lipcam: en {1} figura {2}, no {3}. No se ha descargado nada; busca una versión más reciente de Lipcam.</translation>
    </message>
    <message>
        <source>{0} cannot be written to {1} ({2}). What has arrived is kept; free some space and get it again.</source>
        <translation>No se puede escribir {0} en {1} ({2}). Lo que ya llegó se conserva; libera espacio y vuelve a descargarlo.</translation>
    </message>
    <message>
        <source>The installed torch ({0}) cannot use the card; install one built for CUDA.</source>
        <translation>El torch instalado ({0}) no puede usar la tarjeta gráfica; instala uno compilado para CUDA.</translation>
    </message>
    <message>
        <source>{0} needs about {1} GiB of graphics memory</source>
        <translation>{0} necesita unos {1} GiB de memoria gráfica</translation>
    </message>
    <message>
        <source>{0} has {1} GiB, {2} of them free</source>
        <translation>{0} tiene {1} GiB, de los que {2} están libres</translation>
    </message>
    <message>
        <source>torch is not installed; Lip Forcing needs it.</source>
        <translation>torch no está instalado; Lip Forcing lo necesita.</translation>
    </message>
    <message>
        <source>How much graphics memory {0} needs is not known.</source>
        <translation>No se sabe cuánta memoria gráfica necesita {0}.</translation>
    </message>
    <message>
        <source>{0}; no GPU was found. On the processor it would be far from live (minutes for a second of speech, and as much main memory): the small student is the one to use.</source>
        <translation>{0}; no se encontró ninguna GPU. En el procesador quedaría muy lejos del directo (minutos por cada segundo de voz, y la misma cantidad de memoria principal): lo adecuado es usar el modelo pequeño.</translation>
    </message>
    <message>
        <source>{0}; {1}. It does not fit: loading will end with an error that the memory is full, or, where the driver moves it to main memory, be far too slow to be live.{2}</source>
        <translation>{0}; {1}. No cabe: la carga terminará con un error de memoria llena o, si el controlador lo pasa a la memoria principal, será demasiado lento para el directo.{2}</translation>
    </message>
    <message>
        <source>{0}; {1}. It fits once other programs let go of theirs; until then loading will end with an error that the memory is full.{2}{3}</source>
        <translation>{0}; {1}. Cabrá cuando otros programas liberen su memoria; hasta entonces, la carga terminará con un error de memoria llena.{2}{3}</translation>
    </message>
    <message>
        <source>torch cannot use a card here ({0}).</source>
        <translation>torch no puede usar ninguna tarjeta gráfica aquí ({0}).</translation>
    </message>
    <message>
        <source>Look at HF_ENDPOINT, HF_TOKEN and the proxy in your environment.</source>
        <translation>Revisa HF_ENDPOINT, HF_TOKEN y el proxy de tu entorno.</translation>
    </message>
    <message>
        <source>Check the network and get it again: it goes on where it was.</source>
        <translation>Comprueba la red y vuelve a descargarlo: continúa donde se quedó.</translation>
    </message>
    <message>
        <source>{0} cannot be fetched from {1}: {2}. {3}</source>
        <translation>No se puede descargar {0} de {1}: {2}. {3}</translation>
    </message>
    <message>
        <source>huggingface_hub {0} is too old; bring it up to date with
    {1} -m pip install -U &quot;huggingface_hub&gt;={2}&quot;</source>
        <translation>huggingface_hub {0} es demasiado antiguo; actualízalo con
    {1} -m pip install -U &quot;huggingface_hub&gt;={2}&quot;</translation>
    </message>
    <message>
        <source>The server sends {0} bytes where {1} has {2}: something else. What has arrived before is kept; run the same command again later.</source>
        <translation>El servidor envía {0} bytes y {1} tiene {2}: es otra cosa. Lo que ya llegó se conserva; vuelve a ejecutar el mismo comando más tarde.</translation>
    </message>
    <message>
        <source>it was cut {0} times</source>
        <translation>la conexión se cortó {0} veces</translation>
    </message>
    <message>
        <source>Fetching models needs the Python package huggingface_hub. Install it with
    {0} -m pip install &quot;huggingface_hub&gt;={1}&quot;
or fetch the files elsewhere and import them (`lipcam models import`).</source>
        <translation>Para descargar modelos hace falta el paquete de Python huggingface_hub. Instálalo con
    {0} -m pip install &quot;huggingface_hub&gt;={1}&quot;
o descarga los archivos por otro medio e impórtalos (`lipcam models import`).</translation>
    </message>
    <message>
        <source>huggingface_hub does not start ({0}). {1}</source>
        <translation>huggingface_hub no arranca ({0}). {1}</translation>
    </message>
    <message>
        <source>It asks for an account: log in with `hf auth login`.</source>
        <translation>Se pide una cuenta: inicia sesión con `hf auth login`.</translation>
    </message>
    <message>
        <source>It asks for an account with access: log in with `hf auth login`.</source>
        <translation>Se pide una cuenta con acceso: inicia sesión con `hf auth login`.</translation>
    </message>
    <message>
        <source>It is not there any more; look for a newer Lipcam, or import the file.</source>
        <translation>Ya no está allí; busca una versión más reciente de Lipcam o importa el archivo.</translation>
    </message>
    <message>
        <source>The server wants fewer requests; try again later.</source>
        <translation>El servidor pide menos solicitudes; inténtalo más tarde.</translation>
    </message>
    <message>
        <source>{0} ({1}) is no file of a known model. For a model whose checksum is not known yet add --model ID; see `lipcam models list`.</source>
        <translation>{0} ({1}) no es un archivo de un modelo conocido. Para un modelo cuya suma de comprobación aún no se conoce, añade --model ID; consulta `lipcam models list`.</translation>
    </message>
    <message>
        <source>In {0} there is no file of a model; see `lipcam models list`.</source>
        <translation>En {0} no hay ningún archivo de un modelo; consulta `lipcam models list`.</translation>
    </message>
    <message>
        <source>{0} cannot be read or copied ({1}); free some space, or see that you may read it.</source>
        <translation>No se puede leer o copiar {0} ({1}); libera espacio o comprueba que tengas permiso para leerlo.</translation>
    </message>
    <message>
        <source>{0} is another file than the one that was taken in for {1} before. When that is what you want, remove that model first.</source>
        <translation>{0} es un archivo distinto del que se aceptó antes para {1}. Si es lo que quieres, quita primero ese modelo.</translation>
    </message>
    <message>
        <source>{0} holds too much to look through; name a folder inside it.</source>
        <translation>{0} contiene demasiado para revisarlo; indica una carpeta dentro de él.</translation>
    </message>
    <message>
        <source>{0} may not be read; it was left out.</source>
        <translation>{0} no se puede leer por falta de permiso; se omitió.</translation>
    </message>
    <message>
        <source>{0} has {1} bytes and {2} should have {3}: it is cut off, or another file. Get it again.</source>
        <translation>{0} tiene {1} bytes y {2} debería tener {3}: está cortado o es otro archivo. Vuelve a obtenerlo.</translation>
    </message>
    <message>
        <source>{0} cannot be linked to {1} ({2}): leave out --link, and it is copied.</source>
        <translation>No se puede enlazar {0} con {1} ({2}): omite --link y se copiará.</translation>
    </message>
    <message>
        <source>{0} has the size of {1} ({2}) and other content: it is damaged, or another file. Get it again.</source>
        <translation>{0} tiene el tamaño de {1} ({2}), pero otro contenido: está dañado o es otro archivo. Vuelve a obtenerlo.</translation>
    </message>
    <message>
        <source>More than the {0} bytes of {1} arrive: it is another file. It was given up; try again later.</source>
        <translation>Llegan más de los {0} bytes de {1}: es otro archivo. Se ha cancelado; inténtalo más tarde.</translation>
    </message>
    <message>
        <source>not a plain file</source>
        <translation>algo que no es un archivo normal</translation>
    </message>
    <message>
        <source>{0} is {1}; move it away and try again.</source>
        <translation>{0} es {1}; cámbialo de sitio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{0} is not a plain file; move it away and try again.</source>
        <translation>{0} no es un archivo normal; cámbialo de sitio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{0} is a link, not a file; move it away and try again.</source>
        <translation>{0} es un enlace, no un archivo; cámbialo de sitio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{0} cannot be looked at ({1}).</source>
        <translation>No se puede examinar {0} ({1}).</translation>
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
        <translation>{0} {1}: puede ejecutar un programa al cargarse y no se acepta. Pide a quien lo hizo solo los tensores, preferiblemente como safetensors.</translation>
    </message>
    <message>
        <source>{0} is no file of weights as torch saves them today (a zip). An old one, a bare pickle, can hold a program and is not taken; save it anew.</source>
        <translation>{0} no es un archivo de pesos como los que torch guarda hoy (un zip). Uno antiguo, un simple pickle, puede contener un programa y no se acepta; guárdalo de nuevo.</translation>
    </message>
    <message>
        <source>is not a sha256 checksum</source>
        <translation>no es una suma de comprobación sha256</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>no es ni true ni false</translation>
    </message>
    <message>
        <source>There was no checksum to compare with; this content counts from now on.</source>
        <translation>No había suma de comprobación con la que comparar; este contenido vale a partir de ahora.</translation>
    </message>
    <message>
        <source>Its content is not what it has to be.</source>
        <translation>Su contenido no es el esperado.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>No se puede leer {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} is not a folder of its own; remove it yourself.</source>
        <translation>{0} no es una carpeta propia; elimínala a mano.</translation>
    </message>
    <message>
        <source>{0} is not on this machine; there is nothing to remove.</source>
        <translation>{0} no está en este equipo; no hay nada que quitar.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made ({1}); make room for it.</source>
        <translation>No se puede crear la carpeta {0} ({1}); haz sitio para ella.</translation>
    </message>
    <message>
        <source>{0} cannot be removed from {1} ({2}); close programs that use it and try again.</source>
        <translation>No se puede quitar {0} de {1} ({2}); cierra los programas que lo usan e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{0} is not a folder of its own; move it away and try again.</source>
        <translation>{0} no es una carpeta propia; cámbiala de sitio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); free some space.</source>
        <translation>No se puede escribir {0} ({1}); libera espacio.</translation>
    </message>
    <message>
        <source>{0} are still to come, and the disk of {1} has only {2} free; free some space first.</source>
        <translation>Aún faltan {0} y en el disco de {1} solo hay {2} libres; libera espacio primero.</translation>
    </message>
    <message>
        <source>import it again with `lipcam models import FILE --model {0}`</source>
        <translation>vuelve a importarlo con `lipcam models import FILE --model {0}`</translation>
    </message>
    <message>
        <source>{0} is not on this machine ({1}, {2}, from {3}). To get it {4}.</source>
        <translation>{0} no está en este equipo ({1}, {2}, de {3}). Para obtenerlo, {4}.</translation>
    </message>
    <message>
        <source>It has {0} bytes and should have {1}.</source>
        <translation>Tiene {0} bytes y debería tener {1}.</translation>
    </message>
    <message>
        <source>{0} has not been checked; run `lipcam models verify {1}`.</source>
        <translation>{0} no se ha verificado; ejecuta `lipcam models verify {1}`.</translation>
    </message>
    <message>
        <source>run `lipcam models get {0}`, or {1}</source>
        <translation>ejecuta `lipcam models get {0}` o {1}</translation>
    </message>
    <message>
        <source>{0}: {1} is damaged. {2} To mend it {3}.</source>
        <translation>{0}: {1} está dañado. {2} Para repararlo, {3}.</translation>
    </message>
    <message>
        <source>{0} is not on this machine. {1} When you have it, {2}.</source>
        <translation>{0} no está en este equipo. {1} Cuando lo tengas, {2}.</translation>
    </message>
    <message>
        <source>It was changed since it was checked.</source>
        <translation>Se modificó después de verificarlo.</translation>
    </message>
    <message>
        <source>{0} is not usable here ({1})</source>
        <translation>{0} no se puede usar aquí ({1})</translation>
    </message>
    <message>
        <source>the installed ONNX Runtime does not contain it</source>
        <translation>el ONNX Runtime instalado no lo contiene</translation>
    </message>
    <message>
        <source>There is no provider {0}; choose one of: {1}.</source>
        <translation>No hay ningún proveedor {0}; elige uno de estos: {1}.</translation>
    </message>
    <message>
        <source>{0} keeps weights in another file, which no student may. {1}</source>
        <translation>{0} guarda pesos en otro archivo, y ningún modelo puede hacerlo. {1}</translation>
    </message>
    <message>
        <source>{0} has a loop in it, which may never end. {1}</source>
        <translation>{0} contiene un bucle que podría no terminar nunca. {1}</translation>
    </message>
    <message>
        <source>it was not granted, {0} was</source>
        <translation>no se asignó; en su lugar, {0}</translation>
    </message>
    <message>
        <source>{0}; running on the processor.</source>
        <translation>{0}; se ejecuta en el procesador.</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be loaded ({0}). Install it with: pip install onnxruntime</source>
        <translation>No se puede cargar ONNX Runtime ({0}). Instálalo con: pip install onnxruntime</translation>
    </message>
    <message>
        <source>{0} is not a graph that this ONNX Runtime can run ({1}). {2}</source>
        <translation>{0} no es un grafo que este ONNX Runtime pueda ejecutar ({1}). {2}</translation>
    </message>
    <message>
        <source>{0}: {1} {2} is {3}, want float32. {4}</source>
        <translation>{0}: {1} {2} es {3}, se esperaba float32. {4}</translation>
    </message>
    <message>
        <source>The student&apos;s {0} failed on {1} ({2}). Choose the processor (cpu) as provider, or start again.</source>
        <translation>{0} del modelo falló en {1} ({2}). Elige el procesador (cpu) como proveedor o vuelve a empezar.</translation>
    </message>
    <message>
        <source>Avatar {0} was not prepared for this student; prepared it now.</source>
        <translation>El avatar {0} no estaba preparado para este modelo; se ha preparado ahora.</translation>
    </message>
    <message>
        <source>The student has no avatar yet: call warm_up first.</source>
        <translation>El modelo aún no tiene avatar: llama primero a warm_up.</translation>
    </message>
    <message>
        <source>The student wants a mel window of {0}, got {1} {2}: sound features and student do not belong together.</source>
        <translation>El modelo espera una ventana mel de {0}, se recibió {1} {2}: las características del sonido y el modelo no encajan.</translation>
    </message>
    <message>
        <source>Avatar {0} has {1} loop frames but was prepared for {2}; import it again.</source>
        <translation>El avatar {0} tiene {1} fotogramas de bucle, pero se preparó para {2}; vuelve a importarlo.</translation>
    </message>
    <message>
        <source>The student wants regions of 160 x 128 px, got {0}.</source>
        <translation>El modelo espera regiones de 160 x 128 px, se recibió {0}.</translation>
    </message>
    <message>
        <source>The student wants a reference and then {0} crops, got {1}: call begin first.</source>
        <translation>El modelo espera una referencia y luego {0} recortes, se recibió {1}: llama primero a begin.</translation>
    </message>
    <message>
        <source>An engine makes at least 1 frame at a time, not {0}.</source>
        <translation>Un motor produce al menos 1 fotograma cada vez, no {0}.</translation>
    </message>
    <message>
        <source>An engine needs at least 1 thread, not {0}; mend the settings.</source>
        <translation>Un motor necesita al menos 1 hilo, no {0}; corrige los ajustes.</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>Falta {0}.</translation>
    </message>
    <message>
        <source>Install Lipcam again.</source>
        <translation>Reinstala Lipcam.</translation>
    </message>
    <message>
        <source>There is no engine {0}; choose one of: {1}.</source>
        <translation>No hay ningún motor {0}; elige uno de estos: {1}.</translation>
    </message>
    <message>
        <source>Lip Forcing needs {0}; install Lipcam&apos;s extra for it: pip install &quot;lipcam[lipforcing]&quot;.</source>
        <translation>Lip Forcing necesita {0}; instala el extra de Lipcam correspondiente: pip install &quot;lipcam[lipforcing]&quot;.</translation>
    </message>
    <message>
        <source>draws a mouth from loudness; for tests</source>
        <translation>dibuja una boca según el volumen; para pruebas</translation>
    </message>
    <message>
        <source>See `lipcam models list`.</source>
        <translation>Consulta `lipcam models list`.</translation>
    </message>
    <message>
        <source>The student {0} makes {1} pictures at a time, not {2}; it goes on with {3}.</source>
        <translation>El modelo {0} produce {1} imágenes cada vez, no {2}; sigue con {3}.</translation>
    </message>
    <message>
        <source>must be 1 to {0} times that fall, from 1 to above 0</source>
        <translation>debe constar de 1 a {0} tiempos decrecientes, desde 1 hasta más de 0</translation>
    </message>
    <message>
        <source>{0} is not the file that its manifest describes (its checksum differs). {1}</source>
        <translation>{0} no es el archivo que describe su manifiesto (su suma de comprobación no coincide). {1}</translation>
    </message>
    <message>
        <source>{0} is not a plain file</source>
        <translation>{0} no es un archivo normal</translation>
    </message>
    <message>
        <source>is not {0}: this student needs another version of Lipcam</source>
        <translation>no es {0}: este modelo necesita otra versión de Lipcam</translation>
    </message>
    <message>
        <source>does not fit the rates of sound and picture</source>
        <translation>no encaja con las frecuencias de sonido e imagen</translation>
    </message>
    <message>
        <source>has a hop that does not divide a video frame</source>
        <translation>tiene un salto que no divide un fotograma de vídeo</translation>
    </message>
    <message>
        <source>is not a whole number of hops</source>
        <translation>no es un número entero de saltos</translation>
    </message>
    <message>
        <source>is not a list of different chunk sizes that begins with {0}</source>
        <translation>no es una lista de tamaños de bloque distintos que empiece por {0}</translation>
    </message>
    <message>
        <source>{0} is too large to be a manifest. {1}</source>
        <translation>{0} es demasiado grande para ser un manifiesto. {1}</translation>
    </message>
    <message>
        <source>The student&apos;s {0} cannot be read ({1}). {2}</source>
        <translation>No se puede leer {0} del modelo ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} is not a valid manifest ({1}). {2}</source>
        <translation>{0} no es un manifiesto válido ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} has {1} bytes, its manifest says {2}: it is damaged or belongs to another student. {3}</source>
        <translation>{0} tiene {1} bytes, su manifiesto indica {2}: está dañado o es de otro modelo. {3}</translation>
    </message>
    <message>
        <source>none of that name</source>
        <translation>ninguno con ese nombre</translation>
    </message>
    <message>
        <source> ready on this machine.</source>
        <translation> listos en este equipo.</translation>
    </message>
    <message>
        <source>Lip Forcing cannot run: {0} of the {1} models it needs are not</source>
        <translation>Lip Forcing no puede ejecutarse: {0} de los {1} modelos que necesita no están</translation>
    </message>
    <message>
        <source>{0}: {1} Then `lipcam models import FILE --model {2}`.</source>
        <translation>{0}: {1} Después, `lipcam models import FILE --model {2}`.</translation>
    </message>
    <message>
        <source>There is no engine {0}; choose one of: {1}, {2}.</source>
        <translation>No hay ningún motor {0}; elige uno de estos: {1}, {2}.</translation>
    </message>
    <message>
        <source>Get them with `lipcam models get {0}`.</source>
        <translation>Descárgalos con `lipcam models get {0}`.</translation>
    </message>
    <message>
        <source>The settings are not a list by name.</source>
        <translation>Los ajustes no son una lista con nombres.</translation>
    </message>
    <message>
        <source>The settings are of version {0}, made by a newer Lipcam; this one knows version {1}.</source>
        <translation>Los ajustes son de la versión {0}, creados por una versión más reciente de Lipcam; esta conoce la versión {1}.</translation>
    </message>
    <message>
        <source>The setting {0} is {1}, but it must be {2}.</source>
        <translation>El ajuste {0} es {1}, pero debe ser {2}.</translation>
    </message>
    <message>
        <source>; perhaps {0} was meant</source>
        <translation>; quizá querías decir {0}</translation>
    </message>
    <message>
        <source>There is no setting {0}{1}.</source>
        <translation>No hay ningún ajuste {0}{1}.</translation>
    </message>
    <message>
        <source>{0} There the default is used; all other settings count.</source>
        <translation>{0} Ahí se usa el valor predeterminado; los demás ajustes siguen valiendo.</translation>
    </message>
    <message>
        <source>The settings in {0} cannot be read ({1}): Lipcam goes by its defaults and saves nothing over them.</source>
        <translation>No se pueden leer los ajustes en {0} ({1}): Lipcam usa sus valores predeterminados y no los sobrescribe.</translation>
    </message>
    <message>
        <source>The file is kept as {0}: mend it and rename it to {1} in {2}, or choose again.</source>
        <translation>El archivo se conserva como {0}: corrígelo y cámbiale el nombre a {1} en {2}, o vuelve a elegir los ajustes.</translation>
    </message>
    <message>
        <source>Check that the file is yours to read and its disk is well, then start again.</source>
        <translation>Comprueba que puedas leer el archivo y que su disco esté bien, y vuelve a empezar.</translation>
    </message>
    <message>
        <source>off, auto or device:NAME</source>
        <translation>off, auto o device:NAME</translation>
    </message>
    <message>
        <source>There is no {0} in a profile.</source>
        <translation>Un perfil no tiene {0}.</translation>
    </message>
    <message>
        <source>It is {0}, not a profile.</source>
        <translation>Es {0}, no un perfil.</translation>
    </message>
    <message>
        <source>It is not a profile: it has no name.</source>
        <translation>No es un perfil: no tiene nombre.</translation>
    </message>
    <message>
        <source>It is not a profile: it has no settings.</source>
        <translation>No es un perfil: no tiene ajustes.</translation>
    </message>
    <message>
        <source>A profile&apos;s name has 1 to {0} characters.</source>
        <translation>El nombre de un perfil tiene de 1 a {0} caracteres.</translation>
    </message>
    <message>
        <source>A profile cannot be called {0}: use letters, digits and signs that can be seen, with no space before or after them.</source>
        <translation>Un perfil no puede llamarse {0}: usa letras, cifras y signos visibles, sin espacios al principio ni al final.</translation>
    </message>
    <message>
        <source>The hotkey {0} is no key.</source>
        <translation>La tecla rápida {0} no es una tecla.</translation>
    </message>
    <message>
        <source>The setting {0} is of the program, not of a profile.</source>
        <translation>El ajuste {0} es del programa, no de un perfil.</translation>
    </message>
    <message>
        <source>The background {0} is not known. It may be own, blur, key, colour:#RRGGBB or picture:PATH.</source>
        <translation>No se conoce el fondo {0}. Puede ser own, blur, key, colour:#RRGGBB o picture:PATH.</translation>
    </message>
    <message>
        <source>The badge cannot be {0}: one of {1}.</source>
        <translation>La etiqueta no puede ser {0}: elige una de estas opciones: {1}.</translation>
    </message>
    <message>
        <source>too many files of this second</source>
        <translation>demasiados archivos de este mismo segundo</translation>
    </message>
    <message>
        <source>The picture cannot be written to {0} ({1}). Free some space, or make the folder writable.</source>
        <translation>No se puede escribir la imagen en {0} ({1}). Libera espacio o da permiso de escritura en la carpeta.</translation>
    </message>
    <message>
        <source>Nothing can be recorded to {0} ({1}). Choose another folder in the settings.</source>
        <translation>No se puede grabar nada en {0} ({1}). Elige otra carpeta en los ajustes.</translation>
    </message>
    <message>
        <source>Nothing of {0} is left to get. {1}</source>
        <translation>No queda nada por descargar de {0}. {1}</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>No hay ningún archivo {0}.</translation>
    </message>
    <message>
        <source>{0} is no picture that can be read.</source>
        <translation>{0} no es una imagen que se pueda leer.</translation>
    </message>
    <message>
        <source>{0} is far too large a picture.</source>
        <translation>{0} es una imagen demasiado grande.</translation>
    </message>
    <message>
        <source>{0} is damaged, or no picture.</source>
        <translation>{0} está dañado o no es una imagen.</translation>
    </message>
    <message>
        <source>The library libdbus-1.so.3 is missing.</source>
        <translation>Falta la biblioteca libdbus-1.so.3.</translation>
    </message>
    <message>
        <source>There is no session bus ({0}).</source>
        <translation>No hay bus de sesión ({0}).</translation>
    </message>
    <message>
        <source>The X server does not answer.</source>
        <translation>El servidor X no responde.</translation>
    </message>
    <message>
        <source>The X server does not tell its keyboard.</source>
        <translation>El servidor X no informa sobre su teclado.</translation>
    </message>
    <message>
        <source>The library libxcb.so.1 is missing.</source>
        <translation>Falta la biblioteca libxcb.so.1.</translation>
    </message>
    <message>
        <source>The X server refuses a key (error {0}).</source>
        <translation>El servidor X rechaza una tecla (error {0}).</translation>
    </message>
    <message>
        <source>Lipcam is open already, but its window does not answer. Wait a moment and start it again; if that does not help, end it in the system&apos;s list of programs first.</source>
        <translation>Lipcam ya está abierto, pero su ventana no responde. Espera un momento y vuelve a iniciarlo; si no ayuda, ciérralo primero en la lista de programas del sistema.</translation>
    </message>
    <message>
        <source>Windows starts no command of more than {0} characters, and that of Lipcam has {1}. Move Lipcam into a folder with a shorter path.</source>
        <translation>Windows no ejecuta comandos de más de {0} caracteres, y el de Lipcam tiene {1}. Mueve Lipcam a una carpeta con una ruta más corta.</translation>
    </message>
    <message>
        <source>Windows does not let Lipcam start at login ({0}). Put a shortcut to it into the folder that opens with Windows+R, shell:startup.</source>
        <translation>Windows no permite que Lipcam se abra al iniciar sesión ({0}). Pon un acceso directo a Lipcam en la carpeta que se abre con Windows+R, shell:startup.</translation>
    </message>
    <message>
        <source>Windows does not let Lipcam take its entry back ({0}). Switch it off in the Task Manager under Startup.</source>
        <translation>Windows no permite que Lipcam retire su entrada ({0}). Desactívala en el Administrador de tareas, en Inicio.</translation>
    </message>
    <message>
        <source>Lipcam cannot be started from {0}: no desktop takes a path with a line break. Rename the folder.</source>
        <translation>No se puede iniciar Lipcam desde {0}: ningún escritorio admite una ruta con un salto de línea. Cambia el nombre de la carpeta.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}). Check the free space and who may write there, then try again.</source>
        <translation>No se puede escribir {0} ({1}). Comprueba el espacio libre y quién puede escribir allí, e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{0} cannot be removed ({1}). Check who may write there, or delete it by hand.</source>
        <translation>No se puede quitar {0} ({1}). Comprueba quién puede escribir allí o elimínalo a mano.</translation>
    </message>
    <message>
        <source>The settings could not be used: {0} Defaults are used.</source>
        <translation>No se pudieron usar los ajustes: {0} Se usan los valores predeterminados.</translation>
    </message>
    <message>
        <source>With less delay calls would hear gaps in the voice.</source>
        <translation>Con menos retardo, en las llamadas la voz se oiría con cortes.</translation>
    </message>
    <message>
        <source>The microphone does not answer. {0}</source>
        <translation>El micrófono no responde. {0}</translation>
    </message>
    <message>
        <source>The microphone {0} is not there any more.</source>
        <translation>El micrófono {0} ya no está disponible.</translation>
    </message>
    <message>
        <source>The system&apos;s microphone is {0} now.</source>
        <translation>El micrófono del sistema es ahora {0}.</translation>
    </message>
    <message>
        <source>The loudspeaker does not answer; the picture goes on without it. Check that the sound system runs.</source>
        <translation>El altavoz no responde; la imagen sigue sin sonido. Comprueba que el sistema de sonido funcione.</translation>
    </message>
    <message>
        <source>{0} The small student speaks instead.</source>
        <translation>{0} En su lugar habla el modelo pequeño.</translation>
    </message>
    <message>
        <source>The Lipcam microphone does not answer; the picture goes on without it. Check that the sound system runs.</source>
        <translation>El micrófono de Lipcam no responde; la imagen sigue sin él. Comprueba que el sistema de sonido funcione.</translation>
    </message>
    <message>
        <source>{0} ({1} bytes) is no file of {2}, which has {3}. Choose that file, or leave out --model.</source>
        <translation>{0} ({1} bytes) no es un archivo de {2}, que tiene {3}. Elige ese archivo u omite --model.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}; check its name.</source>
        <translation>No hay ningún archivo ni carpeta {0}; comprueba el nombre.</translation>
    </message>
    <message>
        <source>{0} is a link that leads out of {1}; name the file itself.</source>
        <translation>{0} es un enlace que lleva fuera de {1}; indica el archivo mismo.</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Vuelve a obtener el archivo.</translation>
    </message>
    <message>
        <source>{0} is no safetensors file, or cut off: its header would have {1} bytes. {2}</source>
        <translation>{0} no es un archivo safetensors o está cortado: su cabecera tendría {1} bytes. {2}</translation>
    </message>
    <message>
        <source>{0} has a header that lists no tensors. {1}</source>
        <translation>La cabecera de {0} no enumera ningún tensor. {1}</translation>
    </message>
    <message>
        <source>{0} should hold {1} bytes of tensors and holds {2}: it is cut off or has something added. {3}</source>
        <translation>{0} debería contener {1} bytes de tensores y contiene {2}: está cortado o tiene algo añadido. {3}</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} is described wrongly. {2}</source>
        <translation>{0}: el tensor {1} está mal descrito. {2}</translation>
    </message>
    <message>
        <source>{0} is cut off: the end of its zip is missing. {1}</source>
        <translation>{0} está cortado: falta el final de su zip. {1}</translation>
    </message>
    <message>
        <source>{0} lists far more than weights have. {1}</source>
        <translation>{0} enumera mucho más de lo que tienen unos pesos. {1}</translation>
    </message>
    <message>
        <source>{0} has a damaged header ({1}). {2}</source>
        <translation>{0} tiene una cabecera dañada ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} has tensors that overlap or leave gaps. {1}</source>
        <translation>{0} tiene tensores que se solapan o dejan huecos. {1}</translation>
    </message>
    <message>
        <source>{0} is a zip, but not one that torch saves. {1}</source>
        <translation>{0} es un zip, pero no como los que guarda torch. {1}</translation>
    </message>
    <message>
        <source>{0} has a zip that says two things of its own end. {1}</source>
        <translation>{0} contiene un zip con datos contradictorios sobre su propio final. {1}</translation>
    </message>
    <message>
        <source>{0} is cut off or damaged ({1}). {2}</source>
        <translation>{0} está cortado o dañado ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} holds packed or encrypted parts; torch saves none. {1}</source>
        <translation>{0} contiene partes comprimidas o cifradas; torch no guarda ninguna así. {1}</translation>
    </message>
    <message>
        <source>{0} holds a path outside itself. {1}</source>
        <translation>{0} contiene una ruta que apunta fuera de él. {1}</translation>
    </message>
    <message>
        <source>The file stays at {0}; mend it there or choose again.</source>
        <translation>El archivo se queda en {0}; corrígelo ahí o vuelve a elegir los ajustes.</translation>
    </message>
    <message>
        <source>Mend it in {0}, or choose again.</source>
        <translation>Corrígelo en {0} o vuelve a elegir los ajustes.</translation>
    </message>
    <message>
        <source>The settings could not be used: {0} {1}</source>
        <translation>No se pudieron usar los ajustes: {0} {1}</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {0} ({1}). Check the free space and who may write there.</source>
        <translation>No se pueden guardar los ajustes en {0} ({1}). Comprueba el espacio libre y quién puede escribir ahí.</translation>
    </message>
    <message>
        <source>own, blur, key, colour:#RRGGBB or picture:PATH</source>
        <translation>own, blur, key, colour:#RRGGBB o picture:PATH</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>[width, height], two even numbers from {0} to {1}</source>
        <translation>[ancho, alto], dos números pares de {0} a {1}</translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>Fine</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>No funciona</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Lip motion</source>
        <translation>Movimiento de labios</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Avatars</source>
        <translation>Avatares</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Tarjeta gráfica</translation>
    </message>
    <message>
        <source>Larger models</source>
        <translation>Modelos más grandes</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Espacio en disco</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Chosen student</source>
        <translation>Modelo elegido</translation>
    </message>
    <message>
        <source>Small student</source>
        <translation>Modelo pequeño</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Núcleos del procesador</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Se ejecuta en</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>PortAudio</source>
        <translation>PortAudio</translation>
    </message>
    <message>
        <source>Sound server</source>
        <translation>Servidor de sonido</translation>
    </message>
    <message>
        <source>ALSA plug-in</source>
        <translation>Complemento de ALSA</translation>
    </message>
    <message>
        <source>Permission to hear</source>
        <translation>Permiso para el micrófono</translation>
    </message>
    <message>
        <source>Microphones</source>
        <translation>Micrófonos</translation>
    </message>
    <message>
        <source>Chosen microphone</source>
        <translation>Micrófono elegido</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Altavoz</translation>
    </message>
    <message>
        <source>Camera, seen by others</source>
        <translation>Cámara, vista por los demás</translation>
    </message>
    <message>
        <source>Camera driver v4l2loopback</source>
        <translation>Controlador de cámara v4l2loopback</translation>
    </message>
    <message>
        <source>PipeWire camera</source>
        <translation>Cámara de PipeWire</translation>
    </message>
    <message>
        <source>Desktop portal</source>
        <translation>Portal de escritorio</translation>
    </message>
    <message>
        <source>Camera of OBS Studio</source>
        <translation>Cámara de OBS Studio</translation>
    </message>
    <message>
        <source>Unity Capture</source>
        <translation>Unity Capture</translation>
    </message>
    <message>
        <source>Camera bridge</source>
        <translation>Puente de la cámara</translation>
    </message>
    <message>
        <source>Face networks</source>
        <translation>Redes de caras</translation>
    </message>
    <message>
        <source>Display and tray</source>
        <translation>Pantalla y bandeja</translation>
    </message>
    <message>
        <source>Libraries of the window</source>
        <translation>Bibliotecas de la ventana</translation>
    </message>
    <message>
        <source>torch on the card</source>
        <translation>torch en la tarjeta gráfica</translation>
    </message>
    <message>
        <source>All {count} checks are fine.</source>
        <translation>Las {count} comprobaciones son correctas.</translation>
    </message>
    <message>
        <source>Everything works. Warnings: {warnings} of {count} checks.</source>
        <translation>Todo funciona. Advertencias: {warnings} de {count} comprobaciones.</translation>
    </message>
    <message>
        <source>Does not work: {fails} of {count} checks. Warnings: {warnings}.</source>
        <translation>No funciona: {fails} de {count} comprobaciones. Advertencias: {warnings}.</translation>
    </message>
</context>
<context>
    <name>hotkeys</name>
    <message>
        <source>{keys}: keys one after another cannot be heard. Choose only one of them.</source>
        <translation>{keys}: no se pueden detectar teclas pulsadas una tras otra. Elige solo una de ellas.</translation>
    </message>
    <message>
        <source>There are no keys {keys}. Choose others.</source>
        <translation>No existen las teclas {keys}. Elige otras.</translation>
    </message>
    <message>
        <source>{keys} alone would be taken from all other programs. Add Ctrl or Alt to it, or choose a key like F9 or Pause.</source>
        <translation>{keys} por sí sola se quitaría a todos los demás programas. Añade Ctrl o Alt, o elige una tecla como F9 o Pausa.</translation>
    </message>
    <message>
        <source>The system refuses to tell keys.</source>
        <translation>El sistema se niega a comunicar las teclas.</translation>
    </message>
    <message>
        <source>The system&apos;s Carbon is missing.</source>
        <translation>Falta Carbon, un componente del sistema.</translation>
    </message>
    <message>
        <source>The session bus has gone.</source>
        <translation>El bus de sesión ya no está disponible.</translation>
    </message>
    <message>
        <source>This desktop (Wayland) does not let programs hear keys.</source>
        <translation>Este escritorio (Wayland) no permite que los programas detecten teclas.</translation>
    </message>
    <message>
        <source>The desktop has taken the keys back.</source>
        <translation>El escritorio ha retirado las teclas.</translation>
    </message>
    <message>
        <source>The keys were not allowed. Allow them in the system&apos;s settings.</source>
        <translation>No se permitieron las teclas. Permítelas en la configuración del sistema.</translation>
    </message>
    <message>
        <source>The desktop&apos;s service for keys has failed.</source>
        <translation>El servicio de teclas del escritorio ha fallado.</translation>
    </message>
    <message>
        <source>There is no desktop here.</source>
        <translation>Aquí no hay ningún escritorio.</translation>
    </message>
    <message>
        <source>{keys} is in use by another program. Choose other keys, or end their use there.</source>
        <translation>Otro programa usa {keys}. Elige otras teclas o deja de usarlas allí.</translation>
    </message>
    <message>
        <source>{keys} stands for something else in Lipcam. Choose other keys.</source>
        <translation>{keys} ya tiene otra función en Lipcam. Elige otras teclas.</translation>
    </message>
    <message>
        <source>This keyboard has no keys {keys}. Choose others.</source>
        <translation>Este teclado no tiene las teclas {keys}. Elige otras.</translation>
    </message>
    <message>
        <source>The desktop has not given {keys} to Lipcam. Choose keys in its settings.</source>
        <translation>El escritorio no ha asignado {keys} a Lipcam. Elige las teclas en su configuración.</translation>
    </message>
    <message>
        <source>Keys cannot be heard while another program has the focus. {why} Use the window instead.</source>
        <translation>No se pueden detectar las teclas mientras otro programa tiene el foco. {why} Usa la ventana en su lugar.</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Looking at the graphics card …</source>
        <translation>Examinando la tarjeta gráfica …</translation>
    </message>
    <message>
        <source>Does it fit here?</source>
        <translation>¿Cabe aquí?</translation>
    </message>
    <message>
        <source>What is missing to run it</source>
        <translation>Qué falta para ejecutarlo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>Memoria gráfica</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesita</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Lo necesitan</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>{size} in {n} files</source>
        <translation>{size} en {n} archivos</translation>
    </message>
    <message>
        <source>{name}: no public file</source>
        <translation>{name}: ningún archivo público</translation>
    </message>
    <message>
        <source>{name} from {source}</source>
        <translation>{name} de {source}</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nada.</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>Importar {name}</translation>
    </message>
    <message>
        <source>Import all known files in a folder</source>
        <translation>Importar todos los archivos conocidos de una carpeta</translation>
    </message>
    <message>
        <source>Delete {name} ({size})?</source>
        <translation>¿Eliminar {name} ({size})?</translation>
    </message>
    <message>
        <source>{names} cannot run without it.</source>
        <translation>No pueden funcionar sin él: {names}.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Here now, with the right content: {names}.</source>
        <translation>Ya en este equipo, con el contenido correcto: {names}.</translation>
    </message>
    <message>
        <source>Still missing: {names}.</source>
        <translation>Aún falta: {names}.</translation>
    </message>
    <message>
        <source>{name}: read again, {n} of {all} files are as they have to be.</source>
        <translation>{name}: releído; {n} de {all} archivos están como deben.</translation>
    </message>
    <message>
        <source>Get it again, or import it.</source>
        <translation>Descárgalo de nuevo o impórtalo.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Impórtalo de nuevo.</translation>
    </message>
    <message>
        <source>Imported: {names}.</source>
        <translation>Importado: {names}.</translation>
    </message>
    <message>
        <source>Here already: {names}.</source>
        <translation>Ya estaba aquí: {names}.</translation>
    </message>
    <message>
        <source>Removed; {size} are free again.</source>
        <translation>Quitado; vuelven a estar libres {size}.</translation>
    </message>
    <message>
        <source>free for any use, also commercial; its notices must be kept</source>
        <translation>libre para cualquier uso, también comercial; hay que conservar sus avisos</translation>
    </message>
    <message>
        <source>free for any use, also commercial; its notice must be kept</source>
        <translation>libre para cualquier uso, también comercial; hay que conservar su aviso</translation>
    </message>
    <message>
        <source>nobody has stated its terms: see its page before you use it</source>
        <translation>nadie ha indicado sus condiciones: consulta su página antes de usarlo</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>see its page for the terms</source>
        <translation>consulta las condiciones en su página</translation>
    </message>
    <message>
        <source>Students that run live</source>
        <translation>Modelos que funcionan en directo</translation>
    </message>
    <message>
        <source>Parts that they need</source>
        <translation>Partes que necesitan</translation>
    </message>
    <message>
        <source>To make a part, once</source>
        <translation>Para crear una parte, una sola vez</translation>
    </message>
    <message>
        <source>For training and comparisons</source>
        <translation>Para entrenamiento y comparaciones</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>no está aquí</translation>
    </message>
    <message>
        <source>here</source>
        <translation>está aquí</translation>
    </message>
    <message>
        <source>here, not checked</source>
        <translation>está aquí, sin verificar</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>{size} here</source>
        <translation>{size} aquí</translation>
    </message>
    <message>
        <source>It is here, and its content is what it has to be.</source>
        <translation>Está aquí y su contenido es el esperado.</translation>
    </message>
    <message>
        <source>It is here and has not been checked. Press Verify.</source>
        <translation>Está aquí y no se ha verificado. Pulsa Verificar.</translation>
    </message>
    <message>
        <source>It is damaged. {why} {remedy}</source>
        <translation>Está dañado. {why} {remedy}</translation>
    </message>
    <message>
        <source>{here} of {all} are here. Getting it goes on from there.</source>
        <translation>Están aquí {here} de {all}. La descarga continúa desde ahí.</translation>
    </message>
    <message>
        <source>It is not here.</source>
        <translation>No está aquí.</translation>
    </message>
    <message>
        <source>It is not here, and there is no public file: import your own.</source>
        <translation>No está aquí y no hay ningún archivo público: importa el tuyo.</translation>
    </message>
    <message>
        <source>Python packages: {packages}. Install them with  {command}</source>
        <translation>Paquetes de Python: {packages}. Instálalos con  {command}</translation>
    </message>
    <message>
        <source>A graphics card with {gib:g} GiB of memory</source>
        <translation>Una tarjeta gráfica con {gib:g} GiB de memoria</translation>
    </message>
    <message>
        <source>A torch that can use the graphics card</source>
        <translation>Un torch que pueda usar la tarjeta gráfica</translation>
    </message>
    <message>
        <source>A newer Lipcam: this version can get it, and cannot run it yet</source>
        <translation>Un Lipcam más reciente: esta versión puede descargarlo, pero aún no ejecutarlo</translation>
    </message>
    <message>
        <source>{name}: no public file, import your own</source>
        <translation>{name}: ningún archivo público, importa el tuyo</translation>
    </message>
    <message>
        <source>{name}: size unknown, {licence}</source>
        <translation>{name}: tamaño desconocido, {licence}</translation>
    </message>
    <message>
        <source>{name}: {size}, {licence}</source>
        <translation>{name}: {size}, {licence}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} por segundo</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>quedan {n} s</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>quedan {n} min</translation>
    </message>
    <message>
        <source>{n:.1f} h left</source>
        <translation>quedan {n:.1f} h</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>without the label</source>
        <translation>sin la etiqueta</translation>
    </message>
    <message>
        <source>own background</source>
        <translation>fondo propio</translation>
    </message>
    <message>
        <source>blurred background</source>
        <translation>fondo desenfocado</translation>
    </message>
    <message>
        <source>green background</source>
        <translation>fondo verde</translation>
    </message>
    <message>
        <source>coloured background</source>
        <translation>fondo de color</translation>
    </message>
    <message>
        <source>picture behind</source>
        <translation>imagen detrás</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Label &quot;AI avatar&quot;</source>
        <translation>Etiqueta «AI avatar»</translation>
    </message>
    <message>
        <source>People who see you may not know that this is an AI avatar, and may feel deceived when they learn it.</source>
        <translation>Quienes te ven quizá no sepan que es un avatar de IA y pueden sentirse engañados al descubrirlo.</translation>
    </message>
    <message>
        <source>In some places the law asks for such a label. Switch it off only where everybody who sees you knows. Lipcam will not ask again, and you can switch it on at any time.</source>
        <translation>En algunos lugares, la ley exige una etiqueta así. Desactívala solo donde lo sepan todos los que te ven. Lipcam no volverá a preguntar y puedes activarla cuando quieras.</translation>
    </message>
    <message>
        <source>&amp;Keep the label</source>
        <translation>&amp;Conservar la etiqueta</translation>
    </message>
    <message>
        <source>&amp;Switch it off</source>
        <translation>&amp;Desactivarla</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Lip motion</source>
        <translation>Movimiento de labios</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>Avatar</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>el primero</translation>
    </message>
    <message>
        <source>the system&apos;s folder</source>
        <translation>la carpeta del sistema</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Clean sound</source>
        <translation>Sonido limpio</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>&amp;Micrófono</translation>
    </message>
    <message>
        <source>What the avatar says is heard here.</source>
        <translation>Aquí se oye lo que dirá el avatar.</translation>
    </message>
    <message>
        <source>&amp;Gain</source>
        <translation>&amp;Ganancia</translation>
    </message>
    <message>
        <source>Makes a quiet microphone louder, or a loud one quieter. 0 changes nothing.</source>
        <translation>Sube un micrófono demasiado bajo o baja uno demasiado alto. 0 no cambia nada.</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>&amp;Ignore sound that is too quiet</source>
        <translation>&amp;Ignorar el sonido demasiado bajo</translation>
    </message>
    <message>
        <source>Keeps fans and voices from the next room from moving the lips.</source>
        <translation>Evita que ventiladores o voces de la habitación contigua muevan los labios.</translation>
    </message>
    <message>
        <source>&amp;Level that counts as speech</source>
        <translation>&amp;Nivel que cuenta como voz</translation>
    </message>
    <message>
        <source>Speak: the bar should pass the mark. Be silent: it should stay before the mark.</source>
        <translation>Habla: la barra debe pasar la marca. Calla: debe quedarse antes de la marca.</translation>
    </message>
    <message>
        <source>&amp;Reduce steady noise</source>
        <translation>Re&amp;ducir el ruido constante</translation>
    </message>
    <message>
        <source>Takes hum and hiss out of the sound before it is used.</source>
        <translation>Elimina zumbidos y siseos del sonido antes de usarlo.</translation>
    </message>
    <message>
        <source>&amp;Hear the voice</source>
        <translation>&amp;Escuchar la voz</translation>
    </message>
    <message>
        <source>Your own voice from a loudspeaker would get into the microphone: use headphones when you always want to hear it.</source>
        <translation>Tu propia voz, si sale por un altavoz, entraría en el micrófono: usa auriculares si quieres escucharla siempre.</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Altavoz</translation>
    </message>
    <message>
        <source>Microphone for &amp;calls</source>
        <translation>Micrófono para &amp;llamadas</translation>
    </message>
    <message>
        <source>The lips come later than the voice. With a Lipcam microphone, chosen in the call program, both arrive together.</source>
        <translation>Los labios llegan después de la voz. Con un micrófono de Lipcam, elegido en el programa de llamadas, ambos llegan a la vez.</translation>
    </message>
    <message>
        <source>The real one: heard before the lips</source>
        <translation>El real: se oye antes que los labios</translation>
    </message>
    <message>
        <source>Lipcam microphone: in time with the lips</source>
        <translation>Micrófono de Lipcam: sincronizado con los labios</translation>
    </message>
    <message>
        <source>What calls hear</source>
        <translation>Qué se oye en las llamadas</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Tamaño</translation>
    </message>
    <message>
        <source>What other programs get. Larger pictures cost more computing; the camera starts anew with a change.</source>
        <translation>Lo que reciben los demás programas. Las imágenes más grandes exigen más cálculo; al cambiarlo, la cámara se reinicia.</translation>
    </message>
    <message>
        <source>Pi&amp;ctures a second</source>
        <translation>Imágenes por &amp;segundo</translation>
    </message>
    <message>
        <source>25 is what the lips are made for.</source>
        <translation>Los labios están hechos para 25.</translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation>&amp;Fondo</translation>
    </message>
    <message>
        <source>What is behind the avatar. Choose green for a program that puts its own picture there.</source>
        <translation>Lo que hay detrás del avatar. Elige verde para un programa que ponga ahí su propia imagen.</translation>
    </message>
    <message>
        <source>&amp;Flip what others see</source>
        <translation>&amp;Voltear lo que ven los demás</translation>
    </message>
    <message>
        <source>Usually not needed: your programs show you mirrored by themselves.</source>
        <translation>Normalmente no hace falta: los programas ya te muestran a ti en espejo.</translation>
    </message>
    <message>
        <source>Show me &amp;mirrored in this program</source>
        <translation>Ver&amp;me en espejo en este programa</translation>
    </message>
    <message>
        <source>Like a mirror; others see it the right way round.</source>
        <translation>Como en un espejo; los demás lo ven del derecho.</translation>
    </message>
    <message>
        <source>Label in the picture</source>
        <translation>Etiqueta en la imagen</translation>
    </message>
    <message>
        <source>Say &quot;&amp;AI avatar&quot; in the picture</source>
        <translation>Mostrar «&amp;AI avatar» en la imagen</translation>
    </message>
    <message>
        <source>A small label, so that people know who they are looking at.</source>
        <translation>Una pequeña etiqueta para que la gente sepa a quién está viendo.</translation>
    </message>
    <message>
        <source>Co&amp;rner</source>
        <translation>&amp;Esquina</translation>
    </message>
    <message>
        <source>Where the label stands. You can also click into the picture.</source>
        <translation>Dónde está la etiqueta. También puedes hacer clic en la imagen.</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Arriba a la izquierda</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Arriba a la derecha</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Abajo a la izquierda</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Abajo a la derecha</translation>
    </message>
    <message>
        <source>S&amp;tyle</source>
        <translation>Esti&amp;lo</translation>
    </message>
    <message>
        <source>Choose what can be read well on your background.</source>
        <translation>Elige lo que se lea bien sobre tu fondo.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Letters with an outline</source>
        <translation>Letras con contorno</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Cámara</translation>
    </message>
    <message>
        <source>The virtual camera that other programs see. Choose the same one there.</source>
        <translation>La cámara virtual que ven los demás programas. Elige allí la misma.</translation>
    </message>
    <message>
        <source>&amp;Rest while nobody is watching</source>
        <translation>En rep&amp;oso mientras nadie mira</translation>
    </message>
    <message>
        <source>Makes no pictures while no program reads the camera and this window is out of sight. It saves power; the first look brings the avatar back at once.</source>
        <translation>No crea imágenes mientras ningún programa lea la cámara y esta ventana no esté a la vista. Ahorra energía; con la primera mirada el avatar vuelve al instante.</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>Re&amp;tardo</translation>
    </message>
    <message>
        <source>From your voice to the picture. Less is raised by itself where this computer cannot keep it.</source>
        <translation>De tu voz a la imagen. Si este equipo no puede mantener un valor tan bajo, se sube automáticamente.</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>&amp;Student</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>The network that moves the lips. Lip Forcing looks best and needs a large graphics card and its files: see Larger models.</source>
        <translation>La red que mueve los labios. Lip Forcing da el mejor resultado y necesita una tarjeta gráfica potente y sus archivos: consulta Modelos más grandes.</translation>
    </message>
    <message>
        <source>Small student (runs on any computer)</source>
        <translation>Modelo pequeño (funciona en cualquier equipo)</translation>
    </message>
    <message>
        <source>Lip Forcing, the best that is here</source>
        <translation>Lip Forcing, el mejor disponible aquí</translation>
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
        <translation>Imagen de prueba (sin modelo)</translation>
    </message>
    <message>
        <source>&amp;Runs on</source>
        <translation>E&amp;jecutar en</translation>
    </message>
    <message>
        <source>Where this is not possible, the processor does it.</source>
        <translation>Donde no sea posible, lo hace el procesador.</translation>
    </message>
    <message>
        <source>What fits best</source>
        <translation>Lo más adecuado</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>El procesador</translation>
    </message>
    <message>
        <source>A graphics card by NVIDIA (CUDA)</source>
        <translation>Una tarjeta gráfica de NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>A graphics card under Windows (DirectML)</source>
        <translation>Una tarjeta gráfica en Windows (DirectML)</translation>
    </message>
    <message>
        <source>The graphics of a Mac (Core ML)</source>
        <translation>Los gráficos de un Mac (Core ML)</translation>
    </message>
    <message>
        <source>Processor &amp;cores</source>
        <translation>&amp;Núcleos del procesador</translation>
    </message>
    <message>
        <source>How many work at the same time. 1 leaves most to other programs; take more only when the lips come late.</source>
        <translation>Cuántos trabajan a la vez. 1 deja más para los demás programas; usa más solo si los labios llegan tarde.</translation>
    </message>
    <message>
        <source>Pictures in one &amp;go</source>
        <translation>Imágenes por pa&amp;sada</translation>
    </message>
    <message>
        <source>For the small student. One at a time waits less for your voice: it allows 40 ms less delay and costs a quarter more computing.</source>
        <translation>Para el modelo pequeño. De una en una se espera menos a tu voz: permite 40 ms menos de retardo y exige una cuarta parte más de cálculo.</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Una</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Dos</translation>
    </message>
    <message>
        <source>Lip Forcing (large graphics cards)</source>
        <translation>Lip Forcing (tarjetas gráficas potentes)</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>&amp;Avance por paso</translation>
    </message>
    <message>
        <source>Shorter steps wait less for your voice.</source>
        <translation>Los pasos más cortos esperan menos a tu voz.</translation>
    </message>
    <message>
        <source>12 pictures, as it was trained</source>
        <translation>12 imágenes, como se entrenó</translation>
    </message>
    <message>
        <source>4 pictures, three times the work</source>
        <translation>4 imágenes, el triple de cálculo</translation>
    </message>
    <message>
        <source>4 pictures, less steady</source>
        <translation>4 imágenes, menos estable</translation>
    </message>
    <message>
        <source>&amp;Last stage</source>
        <translation>Etapa &amp;final</translation>
    </message>
    <message>
        <source>What makes pictures of what the network has computed.</source>
        <translation>Convierte en imágenes lo que ha calculado la red.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápida</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exacta</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>Pre&amp;cisión</translation>
    </message>
    <message>
        <source>Shorter numbers are faster and need less graphics memory.</source>
        <translation>Los números más cortos son más rápidos y ocupan menos memoria gráfica.</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 bits</translation>
    </message>
    <message>
        <source>8 bits (new graphics cards)</source>
        <translation>8 bits (tarjetas gráficas nuevas)</translation>
    </message>
    <message>
        <source>32 bits (slow)</source>
        <translation>32 bits (lento)</translation>
    </message>
    <message>
        <source>Sound &amp;ahead</source>
        <translation>Anticipación del s&amp;onido</translation>
    </message>
    <message>
        <source>How much of what you say next is heard before the lips move. More looks better and adds to the delay.</source>
        <translation>Cuánto se oye de lo que dirás a continuación antes de mover los labios. Más queda mejor y aumenta el retardo.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>In effect after the next start.</source>
        <translation>Se aplica en el próximo inicio.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>Light letters on dark, or dark letters on light.</source>
        <translation>Letras claras sobre fondo oscuro o letras oscuras sobre fondo claro.</translation>
    </message>
    <message>
        <source>Size of &amp;text</source>
        <translation>&amp;Tamaño del texto</translation>
    </message>
    <message>
        <source>100 is the system&apos;s own size.</source>
        <translation>100 es el tamaño del sistema.</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Inicio y cierre</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>&amp;Seguir en marcha al cerrar la ventana</translation>
    </message>
    <message>
        <source>The avatar stays live; an icon near the clock opens the window again.</source>
        <translation>El avatar sigue en directo; un icono junto al reloj vuelve a abrir la ventana.</translation>
    </message>
    <message>
        <source>Start with the window &amp;hidden</source>
        <translation>Iniciar con la &amp;ventana oculta</translation>
    </message>
    <message>
        <source>An icon near the clock opens it.</source>
        <translation>Un icono junto al reloj la abre.</translation>
    </message>
    <message>
        <source>Start when I log &amp;in</source>
        <translation>Abrir al iniciar s&amp;esión</translation>
    </message>
    <message>
        <source>For this user of the computer only.</source>
        <translation>Solo para este usuario del equipo.</translation>
    </message>
    <message>
        <source>&amp;Folder for recordings</source>
        <translation>Carpeta para las &amp;grabaciones</translation>
    </message>
    <message>
        <source>Films that you record are put here.</source>
        <translation>Aquí se guardan los vídeos que grabes.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>Pulsar para hablar</translation>
    </message>
    <message>
        <source>&amp;Hear these keys in other programs too</source>
        <translation>&amp;Usar estas teclas también en otros programas</translation>
    </message>
    <message>
        <source>They then act while another window has the focus.</source>
        <translation>Entonces funcionan mientras otra ventana tiene el foco.</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Silenciar</translation>
    </message>
    <message>
        <source>Silence, until it is pressed again. The avatar stays.</source>
        <translation>Silencio hasta que se vuelva a pulsar. El avatar se queda.</translation>
    </message>
    <message>
        <source>Pa&amp;nic</source>
        <translation>Pá&amp;nico</translation>
    </message>
    <message>
        <source>At once no voice and a harmless picture, until pressed again.</source>
        <translation>De inmediato, sin voz y con una imagen neutra, hasta que se vuelva a pulsar.</translation>
    </message>
    <message>
        <source>Panic sho&amp;ws</source>
        <translation>&amp;Qué muestra el pánico</translation>
    </message>
    <message>
        <source>What others see until the key is pressed again.</source>
        <translation>Lo que ven los demás hasta que se vuelva a pulsar la tecla.</translation>
    </message>
    <message>
        <source>The avatar, silent and at rest</source>
        <translation>El avatar, callado y en reposo</translation>
    </message>
    <message>
        <source>A still picture with a line of text</source>
        <translation>Una imagen fija con una línea de texto</translation>
    </message>
    <message>
        <source>Ne&amp;xt avatar</source>
        <translation>&amp;Avatar siguiente</translation>
    </message>
    <message>
        <source>Goes on to the next one of your avatars.</source>
        <translation>Pasa al siguiente de tus avatares.</translation>
    </message>
    <message>
        <source>&amp;Speak only while a key is held</source>
        <translation>Hablar s&amp;olo mientras se mantiene una tecla</translation>
    </message>
    <message>
        <source>Muted unless the talk key is held.</source>
        <translation>Silenciado mientras no se mantenga pulsada la tecla para hablar.</translation>
    </message>
    <message>
        <source>&amp;Talk key</source>
        <translation>&amp;Tecla para hablar</translation>
    </message>
    <message>
        <source>Hold it to speak. Without a key nobody could hear you.</source>
        <translation>Mantenla pulsada para hablar. Sin una tecla, nadie podría oírte.</translation>
    </message>
    <message>
        <source>&amp;Keep a log file</source>
        <translation>&amp;Guardar un archivo de registro</translation>
    </message>
    <message>
        <source>What the program did and what went wrong, on this computer only. Never what you say or show.</source>
        <translation>Qué hizo el programa y qué falló, solo en este equipo. Nunca lo que dices o muestras.</translation>
    </message>
    <message>
        <source>O&amp;ffer a report after a crash</source>
        <translation>&amp;Ofrecer un informe tras un cierre inesperado</translation>
    </message>
    <message>
        <source>You read it first. Nothing is sent: you decide what becomes of it.</source>
        <translation>Primero lo lees. No se envía nada: tú decides qué hacer con él.</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Off</source>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Hablando</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>En silencio</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>Panic</source>
        <translation>Pánico</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>Imagen retenida</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En directo</translation>
    </message>
    <message>
        <source>{state}, recording</source>
        <translation>{state}, grabando</translation>
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
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Imágenes por segundo</translation>
    </message>
    <message>
        <source>Behind your voice</source>
        <translation>Retraso respecto a tu voz</translation>
    </message>
    <message>
        <source>Sound against picture</source>
        <translation>Sonido respecto a la imagen</translation>
    </message>
    <message>
        <source>Pictures so far</source>
        <translation>Imágenes hasta ahora</translation>
    </message>
    <message>
        <source>Late or left out</source>
        <translation>Tardías u omitidas</translation>
    </message>
    <message>
        <source>Gaps in the sound</source>
        <translation>Cortes en el sonido</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Tarjeta gráfica</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Vista por</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>{mb:.0f} MiB</source>
        <translation>{mb:.0f} MiB</translation>
    </message>
    <message>
        <source>{half:.0f} ms, {most:.0f} ms at most (95 %), {set:.0f} ms set</source>
        <translation>{half:.0f} ms, {most:.0f} ms como máximo (95 %), {set:.0f} ms fijados</translation>
    </message>
    <message>
        <source>{spoken} spoken, {held} held, {idle} at rest</source>
        <translation>{spoken} con voz, {held} retenidas, {idle} en reposo</translation>
    </message>
    <message>
        <source>{late} late, {missed} left out</source>
        <translation>{late} tardías, {missed} omitidas</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>no se usa</translation>
    </message>
    <message>
        <source>No figures yet: nothing has run.</source>
        <translation>Aún no hay cifras: no se ha iniciado nada.</translation>
    </message>
    <message>
        <source>Making mouths, each go</source>
        <translation>Crear bocas, cada pasada</translation>
    </message>
    <message>
        <source>Putting it into the picture</source>
        <translation>Integrarlas en la imagen</translation>
    </message>
    <message>
        <source>Handing it to the camera</source>
        <translation>Entregarla a la cámara</translation>
    </message>
    <message>
        <source>not known before you speak</source>
        <translation>no se sabe hasta que hables</translation>
    </message>
    <message>
        <source>no Lipcam microphone: calls hear you {ms:.0f} ms before the lips move. Switch it on in the settings, and choose it in the call program.</source>
        <translation>sin micrófono de Lipcam: en las llamadas se te oye {ms:.0f} ms antes de que se muevan los labios. Actívalo en la configuración y elígelo en el programa de llamadas.</translation>
    </message>
    <message>
        <source>{half}, {most:.0f} ms at most (95 %)</source>
        <translation>{half}, {most:.0f} ms como máximo (95 %)</translation>
    </message>
    <message>
        <source>together</source>
        <translation>sincronizados</translation>
    </message>
    <message>
        <source>sound {ms:.0f} ms late</source>
        <translation>sonido con {ms:.0f} ms de retraso</translation>
    </message>
    <message>
        <source>sound {ms:.0f} ms early</source>
        <translation>sonido con {ms:.0f} ms de adelanto</translation>
    </message>
    <message>
        <source>this system does not tell</source>
        <translation>este sistema no lo indica</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>The camera driver v4l2loopback is ready: every program sees the camera.</source>
        <translation>El controlador de cámara v4l2loopback está listo: todos los programas ven la cámara.</translation>
    </message>
    <message>
        <source>The PipeWire camera is ready and needs nothing: GNOME programs see it, and Firefox and Chromium once it is switched on there.</source>
        <translation>La cámara de PipeWire está lista y no necesita nada: la ven los programas de GNOME, y también Firefox y Chromium cuando se activa en ellos.</translation>
    </message>
    <message>
        <source>The camera of OBS Studio is ready: most programs see it.</source>
        <translation>La cámara de OBS Studio está lista: la mayoría de los programas la ven.</translation>
    </message>
    <message>
        <source>The camera Unity Capture is ready.</source>
        <translation>La cámara Unity Capture está lista.</translation>
    </message>
    <message>
        <source>{name} cannot be used.</source>
        <translation>No se puede usar {name}.</translation>
    </message>
    <message>
        <source>For Zoom, Discord and OBS: install the camera driver too</source>
        <translation>Para Zoom, Discord y OBS: instala también el controlador de cámara</translation>
    </message>
    <message>
        <source>Install the camera driver</source>
        <translation>Instala el controlador de cámara</translation>
    </message>
    <message>
        <source>Or without a driver: start PipeWire</source>
        <translation>O sin controlador: inicia PipeWire</translation>
    </message>
    <message>
        <source>Install the camera of OBS Studio</source>
        <translation>Instala la cámara de OBS Studio</translation>
    </message>
    <message>
        <source>Or install Unity Capture</source>
        <translation>O instala Unity Capture</translation>
    </message>
    <message>
        <source>Open a terminal and add the package source that has the driver:</source>
        <translation>Abre una terminal y añade el origen de paquetes que contiene el controlador:</translation>
    </message>
    <message>
        <source>Open a terminal and install the driver:</source>
        <translation>Abre una terminal e instala el controlador:</translation>
    </message>
    <message>
        <source>Install the driver:</source>
        <translation>Instala el controlador:</translation>
    </message>
    <message>
        <source>This system is built as an image: add the kernel module v4l2loopback in its own way (a layered package, or a line of its configuration), then start again.</source>
        <translation>Este sistema se construye como una imagen: añade el módulo del núcleo v4l2loopback a su manera (un paquete en capas o una línea de su configuración) y reinicia.</translation>
    </message>
    <message>
        <source>Install the kernel module v4l2loopback with your system&apos;s package tool. The package is often called v4l2loopback-dkms.</source>
        <translation>Instala el módulo del núcleo v4l2loopback con el gestor de paquetes de tu sistema. El paquete suele llamarse v4l2loopback-dkms.</translation>
    </message>
    <message>
        <source>Secure Boot is on: the computer loads only drivers that it trusts. When asked, think of a password; at the next start of the computer choose Enroll MOK, Continue, and type it there.</source>
        <translation>Secure Boot está activado: el equipo solo carga controladores en los que confía. Cuando se te pida, inventa una contraseña; en el próximo arranque del equipo, elige Enroll MOK, Continue, y escríbela allí.</translation>
    </message>
    <message>
        <source>Make the camera:</source>
        <translation>Crea la cámara:</translation>
    </message>
    <message>
        <source>So that it is there after every start of the computer:</source>
        <translation>Para que esté disponible tras cada arranque del equipo:</translation>
    </message>
    <message>
        <source>Install OBS Studio 30 or newer from {page}, or with Homebrew:</source>
        <translation>Instala OBS Studio 30 o posterior desde {page}, o con Homebrew:</translation>
    </message>
    <message>
        <source>Start OBS once and press Start Virtual Camera; then stop it and close OBS.</source>
        <translation>Abre OBS una vez y pulsa Iniciar cámara virtual; después, detenla y cierra OBS.</translation>
    </message>
    <message>
        <source>Allow its camera when asked: System Settings, General, Login Items &amp; Extensions, Camera Extensions (before macOS 15: Privacy &amp; Security). Restart if it does not appear.</source>
        <translation>Permite su cámara cuando se te pida: Ajustes del Sistema, General, Ítems de inicio y extensiones, Extensiones de cámara (antes de macOS 15: Privacidad y seguridad). Reinicia si no aparece.</translation>
    </message>
    <message>
        <source>Install OBS Studio from {page}, or in a terminal:</source>
        <translation>Instala OBS Studio desde {page}, o en una terminal:</translation>
    </message>
    <message>
        <source>Its camera comes with it: OBS need not run. Do not start it there.</source>
        <translation>Su cámara viene incluida: no hace falta que OBS esté abierto. No la inicies allí.</translation>
    </message>
    <message>
        <source>Download Unity Capture from {page} and unpack it.</source>
        <translation>Descarga Unity Capture de {page} y descomprímelo.</translation>
    </message>
    <message>
        <source>In its folder Install, right-click Install.bat and choose Run as administrator.</source>
        <translation>En su carpeta Install, haz clic derecho en Install.bat y elige Ejecutar como administrador.</translation>
    </message>
    <message>
        <source>Is it the right microphone? Choose another one in the list above.</source>
        <translation>¿Es el micrófono correcto? Elige otro en la lista de arriba.</translation>
    </message>
    <message>
        <source>Has the microphone or headset a mute switch or a mute key? Switch it on.</source>
        <translation>¿Tiene el micrófono o los auriculares un interruptor o una tecla de silencio? Activa el sonido.</translation>
    </message>
    <message>
        <source>Speak louder, or come nearer to the microphone.</source>
        <translation>Habla más alto o acércate al micrófono.</translation>
    </message>
    <message>
        <source>Is it muted by the system, or turned down? Open the sound settings, Input, or type this into a terminal:</source>
        <translation>¿Está silenciado por el sistema o con el volumen bajo? Abre la configuración de sonido, Entrada, o escribe esto en una terminal:</translation>
    </message>
    <message>
        <source>Is it turned down? Open System Settings, Sound, Input, and move the input volume to the right.</source>
        <translation>¿Tiene el volumen bajo? Abre Ajustes del Sistema, Sonido, Entrada, y mueve el volumen de entrada hacia la derecha.</translation>
    </message>
    <message>
        <source>Is it turned down? Open Settings, System, Sound, your microphone, and move the input volume to the right.</source>
        <translation>¿Tiene el volumen bajo? Abre Configuración, Sistema, Sonido, tu micrófono, y mueve el volumen de entrada hacia la derecha.</translation>
    </message>
    <message>
        <source>May Lipcam hear it? Open System Settings, Privacy &amp; Security, Microphone, and allow Lipcam (or the terminal that it was started from). Then start Lipcam again.</source>
        <translation>¿Tiene Lipcam permiso para oírlo? Abre Ajustes del Sistema, Privacidad y seguridad, Micrófono, y permite Lipcam (o la terminal desde la que se inició). Después, vuelve a iniciar Lipcam.</translation>
    </message>
    <message>
        <source>May programs hear it? Open Settings, Privacy &amp; security, Microphone, and switch on Microphone access and Let desktop apps access your microphone.</source>
        <translation>¿Tienen los programas permiso para oírlo? Abre Configuración, Privacidad y seguridad, Micrófono, y activa Acceso al micrófono y Permitir que las aplicaciones de escritorio accedan al micrófono.</translation>
    </message>
    <message>
        <source>Start Lipcam before you join: then the camera is listed.</source>
        <translation>Inicia Lipcam antes de unirte: así la cámara aparece en la lista.</translation>
    </message>
    <message>
        <source>This program does not see the PipeWire camera. Install the camera driver (step 3), or join in a browser.</source>
        <translation>Este programa no ve la cámara de PipeWire. Instala el controlador de cámara (paso 3) o únete desde un navegador.</translation>
    </message>
    <message>
        <source>Choose “{camera}”.</source>
        <translation>Elige «{camera}».</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Open Settings, then Video.</source>
        <translation>Abre Configuración y luego Vídeo.</translation>
    </message>
    <message>
        <source>Open the list Camera.</source>
        <translation>Abre la lista Cámara.</translation>
    </message>
    <message>
        <source>In a meeting: the arrow beside the camera button.</source>
        <translation>En una reunión: la flecha junto al botón de la cámara.</translation>
    </message>
    <message>
        <source>Restart Zoom if the camera is not in the list.</source>
        <translation>Reinicia Zoom si la cámara no aparece en la lista.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Open Settings (the three dots), then Devices.</source>
        <translation>Abre Configuración (los tres puntos) y luego Dispositivos.</translation>
    </message>
    <message>
        <source>Quit Teams fully and start it again after you installed a camera.</source>
        <translation>Sal por completo de Teams y vuelve a abrirlo después de instalar una cámara.</translation>
    </message>
    <message>
        <source>On Linux Teams runs in a browser: see Browser too.</source>
        <translation>En Linux, Teams funciona en un navegador: consulta también Navegador.</translation>
    </message>
    <message>
        <source>Meet</source>
        <translation>Meet</translation>
    </message>
    <message>
        <source>Open More options (the three dots), then Settings, Video.</source>
        <translation>Abre Más opciones (los tres puntos) y luego Configuración, Vídeo.</translation>
    </message>
    <message>
        <source>Load the page again if the camera is not in the list.</source>
        <translation>Vuelve a cargar la página si la cámara no aparece en la lista.</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>Open User Settings, then Voice &amp; Video.</source>
        <translation>Abre Ajustes de usuario y luego Voz y vídeo.</translation>
    </message>
    <message>
        <source>Press Ctrl+R in Discord if the camera is not in the list.</source>
        <translation>Pulsa Ctrl+R en Discord si la cámara no aparece en la lista.</translation>
    </message>
    <message>
        <source>Choose “{microphone}” as the microphone too: others then hear you in time with the lips.</source>
        <translation>Elige también «{microphone}» como micrófono: así los demás te oyen sincronizado con los labios.</translation>
    </message>
    <message>
        <source>Video Capture Device (V4L2)</source>
        <translation>Dispositivo de captura de vídeo (V4L2)</translation>
    </message>
    <message>
        <source>Video Capture Device</source>
        <translation>Dispositivo de captura de vídeo</translation>
    </message>
    <message>
        <source>No restart is needed.</source>
        <translation>No hace falta reiniciar.</translation>
    </message>
    <message>
        <source>While Lipcam uses the camera of OBS, do not press Start Virtual Camera there.</source>
        <translation>Mientras Lipcam use la cámara de OBS, no pulses allí Iniciar cámara virtual.</translation>
    </message>
    <message>
        <source>Add “{microphone}” too, as an Audio Input Capture: it is in time with the lips.</source>
        <translation>Añade también «{microphone}», como captura de entrada de audio: está sincronizado con los labios.</translation>
    </message>
    <message>
        <source>OBS</source>
        <translation>OBS</translation>
    </message>
    <message>
        <source>Under Sources press + and choose {kind}.</source>
        <translation>En Fuentes, pulsa + y elige {kind}.</translation>
    </message>
    <message>
        <source>Open the list Device.</source>
        <translation>Abre la lista Dispositivo.</translation>
    </message>
    <message>
        <source>Load the page again, or restart the browser, if it is not listed.</source>
        <translation>Vuelve a cargar la página o reinicia el navegador si no aparece.</translation>
    </message>
    <message>
        <source>Firefox: open about:config and set media.webrtc.camera.allow-pipewire to true.</source>
        <translation>Firefox: abre about:config y pon media.webrtc.camera.allow-pipewire en true.</translation>
    </message>
    <message>
        <source>Chromium and Chrome: open chrome://flags and switch on PipeWire camera support.</source>
        <translation>Chromium y Chrome: abre chrome://flags y activa PipeWire camera support.</translation>
    </message>
    <message>
        <source>Both ask the desktop for the camera: a desktop portal (xdg-desktop-portal) must be installed, as on most desktops.</source>
        <translation>Ambos piden la cámara al escritorio: debe estar instalado un portal de escritorio (xdg-desktop-portal), como en la mayoría de los escritorios.</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navegador</translation>
    </message>
    <message>
        <source>On the page of the call press the camera in the address bar.</source>
        <translation>En la página de la llamada, pulsa la cámara en la barra de direcciones.</translation>
    </message>
    <message>
        <source>Allow the camera and open its list.</source>
        <translation>Permite la cámara y abre su lista.</translation>
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
        <translation>Abriendo la cámara y el micrófono …</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Live, holding the picture</source>
        <translation>En directo, con la imagen retenida</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Pequeño</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>Imagen de prueba</translation>
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
        <translation>{student}, en la tarjeta gráfica</translation>
    </message>
    <message>
        <source>{student}, on this computer&apos;s processor</source>
        <translation>{student}, en el procesador de este equipo</translation>
    </message>
    <message>
        <source>Press Start, and the avatar speaks with you.</source>
        <translation>Pulsa Iniciar y el avatar hablará contigo.</translation>
    </message>
    <message>
        <source>Getting the avatar ready …</source>
        <translation>Preparando el avatar …</translation>
    </message>
    <message>
        <source>Closing camera and microphone …</source>
        <translation>Cerrando la cámara y el micrófono …</translation>
    </message>
    <message>
        <source>Stopped by a fault</source>
        <translation>Detenido por un fallo</translation>
    </message>
    <message>
        <source>Nothing is sent to other programs.</source>
        <translation>No se envía nada a otros programas.</translation>
    </message>
    <message>
        <source>nobody is watching</source>
        <translation>nadie está mirando</translation>
    </message>
    <message>
        <source>in use by {names} and {more} more</source>
        <translation>en uso por {names} y {more} más</translation>
    </message>
    <message>
        <source>in use by {names}</source>
        <translation>en uso por {names}</translation>
    </message>
    <message>
        <source>Resting: nobody is watching. It goes on by itself as soon as somebody does.</source>
        <translation>En reposo: nadie está mirando. Continúa por sí solo en cuanto alguien mire.</translation>
    </message>
    <message>
        <source>{fps:.1f} pictures a second</source>
        <translation>{fps:.1f} imágenes por segundo</translation>
    </message>
    <message>
        <source>{ms:.0f} ms behind your voice</source>
        <translation>{ms:.0f} ms de retraso respecto a tu voz</translation>
    </message>
    <message>
        <source>on the graphics card</source>
        <translation>en la tarjeta gráfica</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>en el procesador</translation>
    </message>
</context>
</TS>
