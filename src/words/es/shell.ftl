### What `shell` says: why a line can't be read as a command, or a synopsis as one. `$place`
### is the character at which that shows, counted from 1.

shell-empty = Escribe antes un comando.
shell-longest = Esto tiene más de { $most } caracteres. Escríbelo más corto.
shell-deep = Aquí hay demasiados paréntesis unos dentro de otros. Escríbelo con menos.
shell-open = El { $open } del carácter { $place } sigue abierto: falta un { $close } que lo cierre.
shell-backslash = La \ del final no va delante de nada. Quítala, o escribe lo que la sigue.
shell-open-pair = El { $open } sigue abierto: falta el { $close } que lo cierra.
shell-open-brace = La {"{"} sigue abierta: una {"}"} la cierra solo detrás de un ; como en {"{"} date; {"}"}
shell-starts = El shell rechaza esto: antes de { $sign } falta un comando.
shell-goes-on = Después de { $sign } el shell espera un comando más.
shell-nowhere = El shell rechaza esto: detrás de la flecha falta el nombre de un archivo.
shell-no-word = El shell rechaza esto: detrás de la flecha falta una palabra.
shell-nothing-open = El shell rechaza esto: no hay nada abierto que este ) pueda cerrar.
shell-unexpected = El shell rechaza esto: { $sign } no puede estar donde está.
shell-unexpected-arrow = El shell rechaza esto: la flecha no puede estar donde está.
shell-two-signs = El shell rechaza esto: entre { $first } y { $second } falta un comando.
shell-synopsis-empty = no hay nada entre dos comas, o en un extremo
shell-synopsis-order = “{ $text }” está detrás de un operando: las opciones van primero
shell-synopsis-spelling = “{ $text }” no es una opción: escribe -a, --all, -n=N o --lines=N
shell-synopsis-twice = “{ $text }” está dos veces
shell-synopsis-operand = “{ $text }” no es un operando: escribe FILE, TEXT, MODE, COMMAND o WORDS
