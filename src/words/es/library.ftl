### What `library` says: files that can't be read as a course.

library-course-missing = No hay ningún curso en { $path }. Comprueba la ruta.
library-not-a-course =
    { $path } no es un curso: { $why ->
        [no-ordinary-file] es una tubería, un dispositivo o un socket, no un archivo normal
        [not-toml] su nombre no termina en .toml
        [empty] la carpeta está vacía
        [no-deck] nada en él parece una palabra, una tarjeta o una pregunta
       *[no-main] la carpeta no tiene course.toml
    }. Da un archivo .toml, o una carpeta con un course.toml.{ $why ->
        [empty] {" "}`kenning new { SHELL($path) }` empieza un curso ahí.
        [no-main] {" "}`kenning new` empieza un curso en una carpeta nueva.
        [no-deck] {" "}Para un mazo, docs/import.md muestra cómo se escriben las tarjetas.
       *[other] {""}
    }
library-not-a-file = No se leyó { $path }: es una tubería, un dispositivo o un socket, no un archivo normal. Pon un archivo normal en su lugar, o sácalo de la carpeta del curso.
library-link-outside = No se leyó { $path }: es un enlace a un lugar fuera de la carpeta del curso. Pon ahí el archivo mismo.
library-course-too-large = { $path } tiene más de { $limit } MiB, lo máximo que kenning lee de una vez. Divide el curso en cursos más pequeños.
library-file-too-large = { $path } tiene más de { $limit } MiB, lo máximo que kenning lee de una vez. Divídelo: un curso puede ser varios archivos, juntos hasta { $most } MiB.
library-too-many-files = { $path } contiene más de { $limit } archivos .toml, lo máximo que kenning lee como un curso. Une algunos, o divide el curso.

library-deck = { $file } no se puede leer como mazo: { $why }
library-deck-line = { $file }, línea { $line }: { $why } Corrígelo ahí y vuelve a intentarlo.

## Pictures

library-picture-no-directory = { $path } es un curso de un solo archivo, que no tiene imágenes: crea una carpeta con él como course.toml y pon ahí las imágenes
library-picture-missing = no existe el archivo { $path }
library-picture-no-file = { $path } no es un archivo normal
library-picture-outside = { $path } es un enlace a un lugar fuera de la carpeta del curso
library-picture-large = { $path } tiene más de { $limit } MiB

## Textos que nombran los cursos

# `$limit` está en KiB.
library-text =
    { $why ->
        [no-directory] { $path } es un solo archivo, así que no tiene carpeta con textos; conviértelo en una carpeta con `course.toml`
        [missing] no hay ningún archivo { $path }
        [no-file] { $path } no es un archivo normal
        [outside] { $path } lleva fuera de la carpeta del curso
        [large] { $path } ocupa más de { $limit } KiB
       *[no-text] { $path } está vacío, o no es texto UTF-8
    }
