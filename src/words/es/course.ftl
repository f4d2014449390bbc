### What `course` says.

## Where a question comes from

course-credits-source = Fuente: { $source }.
course-credits-authors = De { $authors }.
course-credits-license = Licencia: { $license }.
# Said of a picture: its source, authors and licence, a sentence each.
course-credits-picture = Imagen { $file }: { $said }
