### What `disk` says: a file or directory that can't be read or written.

## What went wrong

# $error is what the operating system says; $remedy is one of the sentences below.
disk-refused =
    kenning no pudo { $action ->
        [create-directory] crear la carpeta
        [find] encontrar
        [lock] bloquear
        [open] abrir
        [read] leer
        [remove] eliminar
        [set-aside] apartar lo dañado en
       *[write] escribir
    } { $path }: { $error }. { $remedy }
disk-encode = No se pudo guardar un evento ({ $why }). Es un fallo de kenning; por favor, infórmanos de él.

## What to do about it

disk-no-log = contiene otra cosa que un diario de kenning, y se deja como está
disk-remedy-full = Haz sitio ahí y vuelve a intentarlo.
disk-remedy-limit = Este programa no puede escribir aquí archivos más grandes: sube ese límite (en una terminal, `ulimit -f`) y vuelve a abrir kenning.
disk-remedy-denied = Comprueba que puedes leer y escribir ahí.
disk-remedy-read-only = Ahí no se puede escribir nada; elige otro lugar.
disk-remedy-missing = Comprueba que esa ruta existe.
disk-remedy-taken = Elige otro nombre, o quita lo que hay ahí.
disk-remedy-path = Comprueba la ruta: hay un archivo donde debería haber una carpeta, o al revés.
disk-remedy-file = Comprueba que es el archivo que querías; kenning lo dejó como estaba.
disk-remedy-link = Borra el enlace y pon ahí aquello a lo que debía llevar.
disk-remedy-other = Vuelve a intentarlo. Si no sirve, comprueba el disco.

## Why a file is not read, as the $error of `disk-refused`

disk-file-too-large = tiene { $size } KB, y se leen { $most } KB como máximo
disk-link-circle = es un enlace que lleva de vuelta a sí mismo
disk-no-utf8 = no es texto UTF-8; guárdalo como UTF-8 en tu editor
disk-no-ordinary-file = no es un archivo normal
disk-too-large = tiene más de { $most } MB
disk-line-too-long = tiene una línea de más de { $most } MB
disk-unpacks-too-far = al descomprimirse ocupa mucho más de lo que podría tener un registro
