### What `fetch` says: courses that can't be got, and why.

## The source

fetch-address = { $source } es un lugar de la red, y kenning nunca usa la red. Tráelo antes, con git o un navegador, y luego da la ruta donde está: `kenning get FOLDER`.
fetch-bare = { $path } es un repositorio sin sus archivos extraídos. kenning no ejecuta git, porque un repositorio puede nombrar programas que git ejecuta entonces. Extráelo antes: `git clone { $path } FOLDER`, y luego `kenning get FOLDER`.
fetch-bundle = Esto es un “bundle” de git. kenning no ejecuta git: extráelo antes, `git clone BUNDLE FOLDER`, y luego `kenning get FOLDER`.
fetch-no-file = { $path } es una tubería, un dispositivo o un socket. Da un archivo o una carpeta.
fetch-no-archive = Esto no es un curso ni un archivo comprimido que kenning lea. Da una carpeta con un course.toml, un curso de un solo archivo (.toml), un archivo comprimido (.zip, .tar, .tar.gz, .tar.zst) o un mazo (.tsv, .csv, .md, .txt, .gift).
fetch-other-archive = kenning no lee archivos comprimidos del tipo { $kind }. Descomprímelo y da la carpeta.
fetch-no-tar = Lo que está comprimido aquí no es un archivo tar. Descomprímelo y da la carpeta o el archivo.
fetch-no-course = En { $path } no hay ningún course.toml, así que no hay curso. Da la carpeta de un curso. Los mazos y cuestionarios de otros programas entran con `kenning import`.
fetch-several =
    En { $path } hay { $n } cursos: { $folders }. Di cuál quieres: `--only FOLDER`.
fetch-only = En { $path } no hay ningún curso en la carpeta { $folder }. Hay cursos en: { $folders }.
fetch-only-none = En { $path } no hay ningún curso en la carpeta { $folder }.
fetch-many-files = El curso de { $path } tiene más de { $most } archivos de curso, lo máximo que kenning lee como un curso. No se instaló nada.

## What is not taken

fetch-outside = Contiene un archivo llamado “{ $name }”, que lleva fuera de su carpeta. Ningún curso honrado lo hace. No se instaló nada.
fetch-name-control = Contiene un archivo cuyo nombre tiene caracteres de control: “{ $name }”. No se instaló nada. Pide a su autor que le cambie el nombre.
fetch-name-deep = Contiene “{ $name }”, que está a más de { $most } carpetas de profundidad. No se instaló nada. Da la carpeta del curso mismo.
fetch-name-long = Contiene “{ $name }”, un nombre de más de { $most } bytes, que no todos los sistemas admiten. No se instaló nada. Pide a su autor que le cambie el nombre.
fetch-name-letters = El nombre de “{ $name }” no está en UTF-8. No se instaló nada. Pide a su autor que le cambie el nombre.
fetch-name-foreign = Contiene “{ $name }”, un nombre que un archivo no puede tener en Windows. No se instaló nada. Pide a su autor que le cambie el nombre.
fetch-twice = Contiene “{ $one }” y “{ $other }”: un archivo dos veces, o dos que en algunos sistemas son el mismo. No se instaló nada. Pide a su autor que cambie un nombre.
fetch-link = Contiene “{ $name }”, un enlace, donde un curso solo tiene archivos normales. No se instaló nada. Pide a su autor que ponga ahí el archivo mismo.
fetch-device = Contiene “{ $name }”, un dispositivo o una tubería, donde un curso solo tiene archivos normales. No se instaló nada.
fetch-tar-kind = Contiene “{ $name }”, un archivo de un tipo que kenning no toma de archivos tar. No se instaló nada. Empaqueta el curso como zip, o da su carpeta.
fetch-tar-long = Contiene un nombre más largo que el de cualquier archivo. No se instaló nada.
fetch-tar-cut = El archivo comprimido está dañado o incompleto. No se instaló nada. Tráelo de nuevo.
fetch-tar-more = El archivo comprimido sigue después de su final. No se instaló nada. Tráelo de nuevo, o pide a su autor que lo comprima otra vez.
fetch-damaged = No se puede leer el archivo comprimido: { $error }. No se instaló nada. Tráelo de nuevo.
fetch-secret = “{ $name }” está cifrado. No se instaló nada. Descomprime el archivo y da la carpeta.

## What is too much

fetch-many = Contiene más de { $most } archivos. No se instaló nada. Da la carpeta del curso mismo.
fetch-many-taken = Contiene más de { $most } archivos de curso e imágenes. No se instaló nada. Da la carpeta del curso mismo.
fetch-file-large = “{ $name }” tiene más de { $most } MiB, lo máximo para un archivo así. No se instaló nada.
fetch-large = Sus archivos de curso e imágenes suman más de { $most } MiB. No se instaló nada. Divide el curso.
fetch-packed-large = { $path } tiene más de { $most } MiB, lo máximo que kenning lee de un archivo comprimido. Descomprímelo y da la carpeta.
fetch-bomb = se descomprime en mucho más de lo que cabría en un curso

## Installing

fetch-no-picture = no hay ningún archivo { $file } en lo que se dio
fetch-taken = Ya hay algo en { $path }, y no es un curso que kenning pueda leer. No se instaló nada. Quítalo de ahí antes.
