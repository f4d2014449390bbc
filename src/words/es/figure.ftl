# What is wrong with a figure, and what is told of one where nothing is drawn.

figure-empty = la figura no muestra nada: ponle `plot`, `points`, `bars`, `line`, `box` o `file`
figure-mixed = una figura es una curva con puntos, o barras, o una recta numérica, o un diagrama de caja, o una imagen; escribe una segunda figura para lo otro
figure-many = la figura tiene más de { $most } entradas
figure-figures = hay más de { $most } figuras
figure-number = `{ $text }`, en la figura, no es un número, o pasa de mil millones
figure-plot = `{ $text }` no es una función de x
figure-bar-negative = la barra `{ $name }` tiene una longitud menor que 0
figure-line = `{ $text }` no es parte de la recta numérica
figure-box = `{ $text }` debe ser cinco números, cada uno al menos tan grande como el anterior: mínimo, cuartil inferior, mediana, cuartil superior, máximo
figure-range = `{ $axis }` debe ser un intervalo como `"-5..5"`, pero es `{ $text }`
figure-out-of-view = nada de la figura está a la vista: ningún punto ni parte de una curva queda dentro de sus ejes
figure-picture-path = `{ $file }` no es el nombre de un archivo dentro de la carpeta del curso
figure-picture-format = `{ $file }` no es una imagen por su nombre: debe terminar en .png, .jpg, .jpeg, .svg, .gif o .webp
figure-picture-bytes = `{ $file }` no es la imagen que dice su nombre: sus bytes son otros
figure-picture-active = `{ $file }` hace algo más que mostrar: contiene `{ $what }`, y un navegador lo seguiría o lo ejecutaría

figure-told-curve = La curva pasa por { $points }.
figure-told-curves = La curva { $n } pasa por { $points }.
figure-told-points = Hay puntos en { $points }.
figure-told-bars = Las barras son: { $bars }.
figure-told-box = El mínimo es { $least }, el cuartil inferior { $low }, la mediana { $middle }, el cuartil superior { $high }, el máximo { $most }.
figure-told-with = { $at } (incluido)
figure-told-without = { $at } (no incluido)
figure-told-point = El número { $at } está marcado.
figure-told-between = Están marcados todos los números de { $from } a { $to }.
figure-told-right = Están marcados todos los números a partir de { $from }.
figure-told-left = Están marcados todos los números hasta { $to }.
figure-told-all = Toda la recta está marcada.
