### What `profile` says: the place of all data, and the names of profiles.

profile-no-home = kenning no sabe dónde guardar sus datos, porque no hay ninguna carpeta personal definida. Indica una carpeta con --home DIR o KENNING_HOME.
profile-bad-name =
    “{ $name }” no puede ser el nombre de un perfil: { $why ->
        [empty] está vacío
        [too-long] es demasiado largo
        [character] contiene un carácter que no está permitido
        [start] no empieza con una letra o una cifra
        [end] termina con un espacio
       *[device] algunos sistemas reservan ese nombre para un dispositivo
    }. Usa hasta 64 letras, cifras, “-”, “_” y espacios, y empieza con una letra o una cifra.
profile-file-damaged = El archivo con el nombre del perfil actual estaba dañado. Ahora dice “{ $name }”, el último perfil que se usó. Cambia a otro con `kenning profile use NAME`. El archivo dañado es ahora { $path }.
profile-file-unmended = El archivo con el nombre del perfil actual está dañado. Este es “{ $name }”, el último perfil que se usó. `kenning profile use NAME` escribe el archivo de nuevo.
profile-exists = Ya hay un perfil “{ $name }”. Elige otro nombre, o usa ese perfil con --profile.
profile-missing = No hay ningún perfil “{ $name }”. `kenning profile list` muestra los que hay; `kenning profile new` crea uno.
profile-is-current = El perfil “{ $name }” es el actual, así que no se eliminó. Cambia antes a otro con `kenning profile use`.

## Removing a profile that was cut short

# $name is the name of a profile.
profile-removed-after-all = La eliminación del perfil “{ $name }” se había interrumpido y ahora está terminada.
# $why is a sentence.
profile-not-removed = El perfil “{ $name }” se iba a eliminar, y aún quedan archivos suyos. { $why } kenning lo intenta de nuevo cada vez que se inicia para practicar o cambiar algo.
# $names are names of profiles.
profile-half-removed = La eliminación de { $names } se interrumpió: aún quedan archivos suyos. kenning la termina cada vez que se inicia para practicar o cambiar algo, como con `kenning doctor --repair`.
