### What `record` says: the record of a profile, its copies, its backups, and folders to sync with.

## What went wrong

record-in-use = El perfil “{ $profile }” está abierto en otro kenning. Cierra primero ese, o usa otro perfil con --profile NAME.
# $why is what the database says, or one of the reasons below.
record-database-failed = La base de datos { $path } falló: { $why }. Comprueba que el disco no esté lleno ni estropeado, y empieza kenning otra vez. Lo que se guardó antes se conserva.
record-unreachable = No se puede llegar al registro: { $path } es un enlace a { $target }, que no está. Conecta el disco en el que está, o corrige el enlace, y empieza kenning otra vez. Hasta entonces no se escribe nada allí.
record-no-segment = No se puede leer el registro: { $path } { $what ->
        [link] es un enlace a un archivo de eventos que no está. Conecta el disco en el que está. Si se ha perdido del todo, mueve el enlace a otro sitio
       *[other] está donde debe haber un archivo de eventos, y no lo es. Muévelo a otro sitio
    } y luego ejecuta `kenning doctor --repair`: recupera lo que la base de datos y las copias de seguridad tienen de esos eventos.
record-unproven =
    { $n ->
        [one] 1 evento del registro no se pudo
       *[other] { $n } eventos del registro no se pudieron
    } volver a leer correctamente de { $path }. No se quitó nada. Comprueba que el disco no esté lleno ni estropeado, y ejecuta `kenning doctor --repair`.
# $why is a sentence.
record-unerased = Había que borrar algo, y aún no ha desaparecido todo. { $why } Lo que debe desaparecer ya no se cuenta ni se muestra. kenning lo continúa por sí solo cada vez que abre este perfil, como para practicar o con `kenning doctor --repair`.
# The $why of the sentence above, for sync and backup.
record-no-copy-now = No se hizo ninguna copia, porque contendría algo de { $courses }.
record-newer-format = { $path } lo escribió un kenning más nuevo (formato { $found }; este lee hasta el { $known }). Actualiza kenning, o usa otro perfil con --profile NAME.
record-no-backup = { $path } no es una copia de seguridad que kenning pueda leer: no contiene ningún evento. `kenning backup` hace copias de seguridad; las que kenning hace por sí solo están en la carpeta `backups` del perfil.

## What went wrong with a folder to sync with

record-no-folder = No hay ninguna carpeta { $path }. Si está en un disco o una memoria USB, conéctalo primero. Para usar una carpeta nueva, créala primero.
record-own-folder = { $path } es donde el propio kenning guarda registros, o contiene un lugar así. Una carpeta con la que sincronizar está aparte. Crea otra, sincroniza con esa y haz que se lleve a tus otros equipos.
record-other-record = { $path } contiene el registro de otra persona, o el tuyo desde un perfil que empezó aparte. Restaurarlo aquí mezcla los dos para siempre. Si los dos son de la misma persona, restáuralo otra vez con --join. Para tenerlo aparte: `kenning profile new NAME`, y restáuralo allí con --profile NAME.
record-other-learner = { $path } contiene el registro de otra persona, o el tuyo desde un perfil que empezó aparte. Unirlos mezcla los dos para siempre. Si los dos son de la misma persona, sincroniza otra vez con --join.
record-no-passphrase = { $path } está cifrada. Sincroniza otra vez con --passphrase, y kenning pregunta la frase de contraseña.
record-wrong-passphrase = { $path } está cifrada, y esta frase de contraseña no la abre. Sincroniza otra vez con la frase de contraseña de la carpeta. Si se cambió en otro equipo, es la nueva.
# $work and $most are powers of 2.
record-costly-key = La frase de contraseña no se probó: { $path } pide más trabajo del que kenning hace para probar una (scrypt con N = 2^{ $work }; kenning llega hasta 2^{ $most }). kenning no escribe archivos así, de modo que otra cosa lo cambió o lo sustituyó. No se leyó nada de la carpeta ni se escribió nada en ella. Recupera el archivo como estaba, o prepara una carpeta vacía con --passphrase.
record-not-locked = Diste una frase de contraseña, pero { $path } dice que no está cifrada. Si la preparaste con una frase de contraseña, algo la ha cambiado: no la uses como está, y elige una carpeta vacía. Sincroniza sin --passphrase solo si cualquiera que pueda leer la carpeta puede leer tu registro.
record-not-encrypted = { $path } no está cifrada, así que no tiene una frase de contraseña que cambiar. Para tener tu registro en una carpeta cifrada, sincroniza con una vacía y --passphrase.
record-not-moved = Los archivos de la carpeta mantienen por ahora sus nombres, porque { $path } no se abre: aún no está completo, o no pertenece a esta carpeta. No se quitó nada. Sincroniza otra vez con --reseal cuando la carpeta haya llegado. Si el archivo se queda como está, otra cosa lo puso ahí: quítalo, y vuelve a intentarlo.
# $file is a file in the folder.
record-altered =
    { $path } se preparó cifrada, pero su { $file } { $what ->
        [missing] falta o está dañado
        [says-named] dice que los nombres en ella no están ocultos, como lo estaban
       *[says-open] dice que la carpeta no está cifrada
    }. No se leyó nada de ella ni se escribió nada en ella. Si la carpeta aún está llegando, sincroniza otra vez cuando esté completa. Si está completa, algo la ha cambiado: recupera ese archivo como estaba, o prepara una carpeta vacía con --passphrase.
# $why is what the encryption says.
record-encryption-failed = No se pudo cifrar para la carpeta: { $why }. Inténtalo de nuevo. Si no sirve, por favor, infórmanos.
record-no-encryption = Este kenning se compiló sin cifrado, así que no puede usar una carpeta cifrada. Instala uno que lo tenga, o elige una carpeta vacía y sincroniza sin --passphrase.

## What was put right, told once

# $damaged counts entries that could not be read: lines of files, records of the database.
# $kept counts the damaged files that were kept; $path is the first of them.
record-mended =
    Se comprobó el registro de este perfil{ $events ->
        [0] {""}
        [one] : volvió 1 evento
       *[other] : volvieron { $events } eventos
    }{ $damaged ->
        [0] {""}
        [one] ; se quitó 1 entrada dañada
       *[other] ; se quitaron { $damaged } entradas dañadas
    }{ $kept ->
        [0] {""}
        [one] ; lo dañado se conserva como { $path }
       *[other] ; lo dañado se conserva en { $kept } lugares, uno de ellos { $path }
    }.
record-database-rebuilt =
    La base de datos de este perfil estaba dañada. Se hizo de nuevo, con { $n ->
        [one] 1 evento
       *[other] { $n } eventos
    } de los archivos que están a su lado. La dañada se conserva como { $path }.
record-events-lost = Se ha perdido parte de lo registrado: los archivos de { $path } contienen menos que cuando se cerró kenning, y ni la base de datos ni las copias de seguridad de aquí tienen el resto. Si guardas una copia de seguridad en otro sitio, `kenning restore FILE` recupera lo que contiene.
record-index-anew = La base de datos de este perfil estaba dañada, como tras una parada repentina, y se hizo de nuevo. No se ha perdido nada: los archivos que están a su lado contienen todos los eventos.
record-database-removed = La base de datos de este perfil falló, así que se quitó entera. Los archivos que están a su lado contienen todos los eventos que no se borraron, y con ellos se hace de nuevo la próxima vez que practiques.
record-database-refilled =
    La base de datos de este perfil estaba vacía. { $n ->
        [one] Se recuperó 1 evento
       *[other] Se recuperaron { $n } eventos
    } de los archivos que están a su lado.
record-device-damaged = El archivo con el nombre de este equipo en el registro estaba dañado. Se escribió de nuevo, con el nombre que conoce el registro si había uno, y no se ha perdido nada. El archivo dañado es ahora { $path }.
record-key-damaged = El archivo con el que este equipo firma en las carpetas sincronizadas estaba dañado. Se creó uno nuevo, y el archivo dañado es ahora { $path }. No se ha perdido nada. Tus otros equipos preguntan una vez si aceptas la nueva firma.
record-segment-replaced = El archivo { $path } fue sustituido o borrado mientras kenning lo tenía abierto, como hacen algunos programas de sincronización. Lo que se registró aquí vuelve a estar en él.
record-device-missing = Faltaba el archivo con el nombre de este equipo en el registro. Se escribió de nuevo a partir del registro, y no se ha perdido nada.
record-ahead = Hay eventos de este equipo con fechas hasta el { $date }, semanas por delante de su reloj. Si ese reloj estaba mal entonces y ahora está bien, `kenning doctor --put-back` los fecha justo después de lo que se registró antes. Hasta entonces no borran ni planifican nada, y tus otros equipos los dejan fuera.
# $courses are the ids of courses.
record-erased-after-all = El borrado de { $courses } se había interrumpido y ahora está terminado: no queda nada de ello en este perfil.
record-all-erased-after-all = El borrado de todo el registro de este perfil se había interrumpido y ahora está terminado.
record-upgraded =
    El registro de este perfil se trajo de un kenning anterior: { $n ->
        [one] 1 evento
       *[other] { $n } eventos
    }. Los archivos antiguos se conservan a su lado.

## What goes on without the database

record-database-lost = La base de datos { $path } falló ({ $why }). Tus respuestas se guardan en los archivos que están a su lado. Se repara cuando kenning empieza otra vez.
# Stands behind the sentence that says why the database can't be had.
record-without-database = Hasta entonces, tus respuestas se guardan solo en los archivos de { $path }.

## What a command that only looks finds missing, or not yet gone

record-erasing-courses = El borrado de { $courses } se interrumpió: una parte sigue en los archivos de este perfil. Ya no se cuenta. kenning lo termina la próxima vez que abra este perfil, como para practicar o con `kenning doctor --repair`.
record-erasing-everything = El borrado de todo el registro de este perfil se interrumpió: una parte sigue en sus archivos. Ya no se cuenta. kenning lo termina la próxima vez que abra este perfil, como para practicar o con `kenning doctor --repair`.
record-erasing-unknown = Había que borrar algo de este perfil, y no se puede leer qué: el archivo `erasing` de la carpeta del perfil está dañado. Bórralo otra vez con `kenning erase`; eso corrige el archivo.

record-look-shorter =
    { $n ->
        [one] 1 archivo del registro de este perfil es más corto que antes, o ya no está
       *[other] { $n } archivos del registro de este perfil son más cortos que antes, o ya no están
    }, así que aquí no se cuentan algunas de tus respuestas. `kenning doctor --repair` recupera lo que aún tienen la base de datos y las copias de seguridad.
record-look-empty = Los archivos del registro de este perfil ya no están, así que aquí no se cuenta ninguna respuesta. `kenning doctor --repair` recupera lo que aún tienen la base de datos y las copias de seguridad.
record-look-backup =
    { $n ->
        [one] 1 evento de la copia de seguridad más reciente no está
       *[other] { $n } eventos de la copia de seguridad más reciente no están
    } en el registro de este perfil, así que aquí no se cuentan algunas de tus respuestas. `kenning doctor --repair` recupera lo que aún tienen la base de datos y las copias de seguridad.
record-look-old = Este perfil lo registró un kenning anterior, y aquí aún no se cuenta nada de él. Se pone al día la próxima vez que practiques, o con `kenning doctor --repair`.

## Why something can't be read: the $why or $error of a sentence

record-more-behind = una copia de seguridad entera termina antes de su final, y lo que sigue no lo es
record-no-room = queda muy poco sitio en su disco
record-busy = otro programa lo tiene abierto
record-not-open = no se pudo abrir
record-panicked = la base de datos se interrumpió
record-index-silent = no responde
record-name-missing = falta un nombre
record-dangling-link = es un enlace a un lugar que no existe
record-empty = está vacío
record-utf16 = es un texto en UTF-16, como lo guardó un editor. Ábrelo allí, guárdalo como UTF-8 y restáuralo otra vez
record-no-database = no es una base de datos
record-no-learner = no dice de quién es la carpeta
record-not-whole = no está completo: { $error }
record-no-copy = no se pudo copiar: { $error }
record-lines-unread =
    { $n ->
        [one] no se puede leer 1 línea
       *[other] no se pueden leer { $n } líneas
    }
record-records-unread =
    { $n ->
        [one] no se puede leer 1 anotación
       *[other] no se pueden leer { $n } anotaciones
    }
record-no-directory = no se pudo crear la carpeta
record-no-file-open = no hay ningún archivo abierto
record-device-digits = el nombre de un equipo son 16 cifras hexadecimales
record-time-bits = una hora en milisegundos ocupa como máximo 48 bits
