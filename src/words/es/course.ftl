### What `course` says.

## Where a question comes from

course-credits-source = Fuente: { $source }.
course-credits-authors = De { $authors }.
course-credits-license = Licencia: { $license }.
# Said of a picture: its source, authors and licence, a sentence each.
course-credits-picture = Imagen { $file }: { $said }

## Recursos

# Qué es un recurso, en pocas palabras, dentro de una frase. `$kind` es la palabra de los cursos.
course-resource-kind =
    { $kind ->
        [lesson] una lección
        [video] un vídeo
        [article] un artículo
        [chapter] un capítulo de un libro
        [man-page] una página del manual
       *[exercise] un ejercicio
    }
course-resource-minutes =
    { $kind ->
        [lesson] una lección de { $n } min
        [video] un vídeo de { $n } min
        [article] un artículo de { $n } min
        [chapter] un capítulo de un libro, { $n } min
        [man-page] una página del manual, { $n } min
       *[exercise] un ejercicio de { $n } min
    }
