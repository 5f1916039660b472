<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Bars</name>
    <message>
        <source>Close this message</source>
        <translation>Закрыть это сообщение</translation>
    </message>
    <message>
        <source>Another program has changed this file since you opened it.</source>
        <translation>Пока файл был открыт, его изменила другая программа.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Открыть заново</translation>
    </message>
    <message>
        <source>Merged: your changes stand on top of theirs. Save to keep both.</source>
        <translation>Объединено: ваши изменения наложены на чужие. Сохраните файл, чтобы остались и те и другие.</translation>
    </message>
    <message>
        <source>Merged, but some of your changes no longer fit: %1</source>
        <translation>Объединено, но некоторые ваши изменения уже не подходят: %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Файл читается…</translation>
    </message>
    <message>
        <source>The program was not closed properly last time; your unsaved work is here again.</source>
        <translation>В прошлый раз программа закрылась аварийно. Несохранённая работа восстановлена.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Go back to the saved file</source>
        <translation>Вернуть сохранённый файл</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Checking…</source>
        <translation>Идёт проверка…</translation>
    </message>
    <message>
        <source>Check the map</source>
        <translation>Проверка карты</translation>
    </message>
    <message>
        <source>Show where</source>
        <translation>Показать место</translation>
    </message>
    <message>
        <source>Enter in the list does this too</source>
        <translation>То же — Enter в списке</translation>
    </message>
    <message>
        <source>Ctrl+Enter in the list does this too; it can be undone</source>
        <translation>То же — Ctrl+Enter в списке; действие можно отменить</translation>
    </message>
    <message>
        <source>Findings are mended one by one: mark one of them</source>
        <translation>Замечания исправляют по одному: отметьте одно из них</translation>
    </message>
    <message>
        <source>This cannot be mended by itself: Enter shows the place</source>
        <translation>Само это не исправить: Enter покажет место</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>%1. Ctrl+Enter: %2</source>
        <translation>%1. Ctrl+Enter: %2</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>No files yet</source>
        <translation>Пока нет файлов</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Очистить список</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Choose cards first, or a cell, a stage or a row with cards.</source>
        <translation>Сначала выберите карточки, либо ячейку, этап или строку с карточками.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Скопировано: %1</translation>
    </message>
    <message>
        <source>Cut: %1</source>
        <translation>Вырезано: %1</translation>
    </message>
    <message>
        <source>The chosen cards are on the clipboard as a picture.</source>
        <translation>Выбранные карточки скопированы как изображение.</translation>
    </message>
    <message>
        <source>The map is on the clipboard as a picture.</source>
        <translation>Карта скопирована как изображение.</translation>
    </message>
    <message>
        <source>The clipboard holds nothing that could stand on a map.</source>
        <translation>В буфере обмена нет ничего, что можно поместить на карту.</translation>
    </message>
    <message>
        <source>Choose a place first: a cell, a card, a stage or a row.</source>
        <translation>Сначала выберите место: ячейку, карточку, этап или строку.</translation>
    </message>
    <message>
        <source>The cards stand there already.</source>
        <translation>Эти карточки там уже есть.</translation>
    </message>
    <message>
        <source>Pasted: %1</source>
        <translation>Вставлено: %1</translation>
    </message>
    <message>
        <source>Stages added: %1</source>
        <translation>Добавлено этапов: %1</translation>
    </message>
    <message>
        <source>Add a stage first.</source>
        <translation>Сначала добавьте этап.</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Изображения (%1)</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Добавить изображения</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;New map…</source>
        <translation>&amp;Новая карта…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Открыть…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Открыть не&amp;давние</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Сохранить &amp;как…</translation>
    </message>
    <message>
        <source>Sa&amp;ve a version…</source>
        <translation>Сохранить верси&amp;ю…</translation>
    </message>
    <message>
        <source>A&amp;ll versions…</source>
        <translation>Вс&amp;е версии…</translation>
    </message>
    <message>
        <source>&amp;Import survey answers…</source>
        <translation>&amp;Импорт ответов опроса…</translation>
    </message>
    <message>
        <source>&amp;Make a questionnaire…</source>
        <translation>Составить &amp;анкету…</translation>
    </message>
    <message>
        <source>&amp;Export map</source>
        <translation>&amp;Экспорт карты</translation>
    </message>
    <message>
        <source>&amp;PDF, to print…</source>
        <translation>&amp;PDF для печати…</translation>
    </message>
    <message>
        <source>P&amp;NG, for slides…</source>
        <translation>P&amp;NG для слайдов…</translation>
    </message>
    <message>
        <source>&amp;SVG, to edit…</source>
        <translation>&amp;SVG для правки…</translation>
    </message>
    <message>
        <source>Mont&amp;hly pack…</source>
        <translation>Еже&amp;месячный отчёт…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печать…</translation>
    </message>
    <message>
        <source>Pro&amp;ject properties…</source>
        <translation>Сво&amp;йства проекта…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Нас&amp;тройки…</translation>
    </message>
    <message>
        <source>&amp;Close map</source>
        <translation>&amp;Закрыть карту</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выход</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Вырезать</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Вст&amp;авить</translation>
    </message>
    <message>
        <source>Paste as the sa&amp;me cards</source>
        <translation>Вставить &amp;те же карточки</translation>
    </message>
    <message>
        <source>Cop&amp;y as a picture</source>
        <translation>Копировать как изобра&amp;жение</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Выделить в&amp;сё</translation>
    </message>
    <message>
        <source>&amp;Edit text</source>
        <translation>&amp;Изменить текст</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Дублировать</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Найти…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Найти следу&amp;ющее</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Найти предыду&amp;щее</translation>
    </message>
    <message>
        <source>F&amp;ilter cards…</source>
        <translation>&amp;Фильтр карточек…</translation>
    </message>
    <message>
        <source>Next &amp;barrier</source>
        <translation>Следующий &amp;барьер</translation>
    </message>
    <message>
        <source>Previ&amp;ous barrier</source>
        <translation>Предыдущий барь&amp;ер</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>&amp;Структура</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Граф</translation>
    </message>
    <message>
        <source>&amp;Recommendations: effort and effect</source>
        <translation>Рекомендации: &amp;трудоёмкость и эффект</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Крупнее</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Мельче</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Настоящий размер</translation>
    </message>
    <message>
        <source>Fit to &amp;window</source>
        <translation>&amp;Вся карта в окне</translation>
    </message>
    <message>
        <source>Show lin&amp;ks</source>
        <translation>Показывать свя&amp;зи</translation>
    </message>
    <message>
        <source>O&amp;verlay emotions</source>
        <translation>&amp;Наложить эмоции</translation>
    </message>
    <message>
        <source>&amp;Segments panel</source>
        <translation>Панель &amp;сегментов</translation>
    </message>
    <message>
        <source>Inspe&amp;ctor panel</source>
        <translation>Панель сво&amp;йств</translation>
    </message>
    <message>
        <source>Histor&amp;y panel</source>
        <translation>Панель &amp;истории</translation>
    </message>
    <message>
        <source>Only the &amp;map</source>
        <translation>&amp;Только карта</translation>
    </message>
    <message>
        <source>Minimap at the &amp;bottom right</source>
        <translation>Мини-карта в &amp;углу</translation>
    </message>
    <message>
        <source>M&amp;etrics</source>
        <translation>Метрик&amp;и</translation>
    </message>
    <message>
        <source>Comp&amp;are</source>
        <translation>Ср&amp;авнение</translation>
    </message>
    <message>
        <source>&amp;Barrier register</source>
        <translation>&amp;Реестр барьеров</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Реестр</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Рекомендации</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Масштаб</translation>
    </message>
    <message>
        <source>Fit to &amp;selection</source>
        <translation>Выделенное в &amp;окне</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Панели</translation>
    </message>
    <message>
        <source>S&amp;ources panel</source>
        <translation>Панель исто&amp;чников</translation>
    </message>
    <message>
        <source>C&amp;heck the map</source>
        <translation>Пров&amp;ерка карты</translation>
    </message>
    <message>
        <source>&amp;What is due</source>
        <translation>Что на очере&amp;ди</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>С&amp;ледующая панель</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>&amp;Предыдущая панель</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>Ве&amp;рнуть панели на место</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Т&amp;ема</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Как в &amp;системе</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>С&amp;ветлая</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмная</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Контрастная</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Sli&amp;de show</source>
        <translation>Показ слай&amp;дов</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Во весь &amp;экран</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Карта</translation>
    </message>
    <message>
        <source>Add &amp;card</source>
        <translation>&amp;Добавить карточку</translation>
    </message>
    <message>
        <source>Add pict&amp;ure…</source>
        <translation>Добавить изобра&amp;жение…</translation>
    </message>
    <message>
        <source>&amp;Emotion</source>
        <translation>&amp;Эмоция</translation>
    </message>
    <message>
        <source>Se&amp;verity</source>
        <translation>&amp;Сила боли</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>Э&amp;тап</translation>
    </message>
    <message>
        <source>Add stage to the &amp;left</source>
        <translation>Добавить этап с&amp;лева</translation>
    </message>
    <message>
        <source>Add stage to the &amp;right</source>
        <translation>Добавить этап с&amp;права</translation>
    </message>
    <message>
        <source>Re&amp;name stage</source>
        <translation>Пере&amp;именовать этап</translation>
    </message>
    <message>
        <source>&amp;Move stage left</source>
        <translation>Сдвинуть этап вле&amp;во</translation>
    </message>
    <message>
        <source>Move stage ri&amp;ght</source>
        <translation>Сдвинуть этап вп&amp;раво</translation>
    </message>
    <message>
        <source>Remove s&amp;tage</source>
        <translation>&amp;Удалить этап</translation>
    </message>
    <message>
        <source>T&amp;his row</source>
        <translation>Эта стр&amp;ока</translation>
    </message>
    <message>
        <source>Re&amp;name row</source>
        <translation>Пере&amp;именовать строку</translation>
    </message>
    <message>
        <source>Move row &amp;up</source>
        <translation>Переместить &amp;выше</translation>
    </message>
    <message>
        <source>Move row &amp;down</source>
        <translation>Переместить &amp;ниже</translation>
    </message>
    <message>
        <source>&amp;Higher</source>
        <translation>&amp;Увеличить высоту</translation>
    </message>
    <message>
        <source>&amp;Lower</source>
        <translation>У&amp;меньшить высоту</translation>
    </message>
    <message>
        <source>&amp;Fit to its cards</source>
        <translation>&amp;По высоте карточек</translation>
    </message>
    <message>
        <source>H&amp;ide row</source>
        <translation>&amp;Скрыть строку</translation>
    </message>
    <message>
        <source>Add row &amp;below…</source>
        <translation>&amp;Добавить строку ниже…</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>Стро&amp;ки</translation>
    </message>
    <message>
        <source>Add r&amp;ow</source>
        <translation>Доб&amp;авить строку</translation>
    </message>
    <message>
        <source>Se&amp;gment</source>
        <translation>Се&amp;гмент</translation>
    </message>
    <message>
        <source>&amp;Add segment…</source>
        <translation>&amp;Добавить сегмент…</translation>
    </message>
    <message>
        <source>&amp;Rename segment…</source>
        <translation>Пере&amp;именовать сегмент…</translation>
    </message>
    <message>
        <source>Re&amp;move segment</source>
        <translation>&amp;Удалить сегмент</translation>
    </message>
    <message>
        <source>&amp;Wave</source>
        <translation>&amp;Волна</translation>
    </message>
    <message>
        <source>A&amp;dd source</source>
        <translation>Добавить &amp;источник</translation>
    </message>
    <message>
        <source>Pick &amp;quotes…</source>
        <translation>Выбрать &amp;цитаты…</translation>
    </message>
    <message>
        <source>&amp;Key drivers from a file…</source>
        <translation>Клю&amp;чевые драйверы по файлу…</translation>
    </message>
    <message>
        <source>O&amp;pen in the register</source>
        <translation>Открыть в р&amp;еестре</translation>
    </message>
    <message>
        <source>Agree a &amp;limit…</source>
        <translation>Допустимый п&amp;редел…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Найти команду…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Сочетания клавиш</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>Открыть папку &amp;журнала</translation>
    </message>
    <message>
        <source>&amp;About CJM Studio</source>
        <translation>&amp;О программе CJM Studio</translation>
    </message>
    <message>
        <source>Edit the chosen card, stage or row</source>
        <translation>Править выбранную карточку, этап или строку</translation>
    </message>
    <message>
        <source>A new card below the chosen one</source>
        <translation>Новая карточка под выбранной</translation>
    </message>
    <message>
        <source>Link the chosen card with another one</source>
        <translation>Связать выбранную карточку с другой</translation>
    </message>
    <message>
        <source>Mark the chosen pain as a barrier, or no longer</source>
        <translation>Отметить боль как барьер или снять отметку</translation>
    </message>
    <message>
        <source>Next severity of the chosen pain</source>
        <translation>Следующая сила выбранной боли</translation>
    </message>
    <message>
        <source>Next evidence of the chosen card: fact, opinion, assumption</source>
        <translation>На чём основана карточка: факт, мнение, допущение — по кругу</translation>
    </message>
    <message>
        <source>One level back: editing, dragging, choosing</source>
        <translation>Шаг назад: прервать правку, перетаскивание, снять выбор</translation>
    </message>
    <message>
        <source>While editing: keep the text and go to the next stage</source>
        <translation>При правке: сохранить текст и перейти к следующему этапу</translation>
    </message>
    <message>
        <source>While editing: keep the text and begin a card below</source>
        <translation>При правке: сохранить текст и начать карточку ниже</translation>
    </message>
    <message>
        <source>While editing: a new line</source>
        <translation>При правке: новая строка</translation>
    </message>
    <message>
        <source>Go from card to card and from cell to cell</source>
        <translation>Перейти к соседней карточке или ячейке</translation>
    </message>
    <message>
        <source>Choose further cards</source>
        <translation>Выбрать ещё карточки</translation>
    </message>
    <message>
        <source>Go to the end of what is filled</source>
        <translation>К краю заполненного</translation>
    </message>
    <message>
        <source>First and last stage; with Ctrl the first and last row too</source>
        <translation>Первый и последний этап; с Ctrl — ещё и первая и последняя строка</translation>
    </message>
    <message>
        <source>Move the chosen cards, stage or row</source>
        <translation>Переместить выбранные карточки, этап или строку</translation>
    </message>
    <message>
        <source>Choose the stage</source>
        <translation>Выбрать этап</translation>
    </message>
    <message>
        <source>Choose the row</source>
        <translation>Выбрать строку</translation>
    </message>
    <message>
        <source>Held: drag the map. Alone: all cards of the cell, or none</source>
        <translation>Удерживать — двигать карту. Нажать — все карточки ячейки или ни одной</translation>
    </message>
    <message>
        <source>Fit all to the window, or what is chosen</source>
        <translation>Всё в окне или только выделенное</translation>
    </message>
    <message>
        <source>Remove what is chosen</source>
        <translation>Удалить выбранное</translation>
    </message>
    <message>
        <source>Emotion of the stage, from very bad to very good</source>
        <translation>Эмоция этапа: от «очень плохо» до «очень хорошо»</translation>
    </message>
    <message>
        <source>In the outline: as an outline or as a table</source>
        <translation>В структуре: показать деревом или таблицей</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Отменить: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Повторить: %1</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Compare</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Метрика</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Волна</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Охват</translation>
    </message>
    <message>
        <source>Which stages are mapped and measured</source>
        <translation>Какие этапы описаны и измерены</translation>
    </message>
    <message>
        <source>Save and print</source>
        <translation>Сохранить и напечатать</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Идёт сравнение…</translation>
    </message>
    <message>
        <source>Compare with another file</source>
        <translation>Сравнить с другим файлом</translation>
    </message>
    <message>
        <source>Save both tables as %1…</source>
        <translation>Сохранить обе таблицы как %1…</translation>
    </message>
    <message>
        <source>Save the picture as %1…</source>
        <translation>Сохранить картинку как %1…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Напечатать…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Таблицы записываются…</translation>
    </message>
    <message>
        <source>Print the comparison</source>
        <translation>Печать сравнения</translation>
    </message>
    <message>
        <source>Two segments</source>
        <translation>Два сегмента</translation>
    </message>
    <message>
        <source>As-is and to-be</source>
        <translation>«Как есть» и «как будет»</translation>
    </message>
    <message>
        <source>Two waves</source>
        <translation>Две волны</translation>
    </message>
    <message>
        <source>A saved version and now</source>
        <translation>Сохранённая версия и сейчас</translation>
    </message>
    <message>
        <source>Another file and now</source>
        <translation>Другой файл и сейчас</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>Одна сторона</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Другая сторона</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Показывать только</translation>
    </message>
    <message>
        <source>Projects and their text forms</source>
        <translation>Проекты и их текстовые формы</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n этап</numerusform>
            <numerusform>%n этапа</numerusform>
            <numerusform>%n этапов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>The program ended unexpectedly last time. A report is kept at %1. It holds no text of your maps, and nothing is sent.</source>
        <translation>В прошлый раз программа завершилась аварийно. Отчёт сохранён здесь: %1. В нём нет текстов ваших карт, и он никуда не отправляется.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Report of the crash</source>
        <translation>Отчёт о сбое</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Back into the window</source>
        <translation>Вернуть в окно</translation>
    </message>
    <message>
        <source>Take out of the window</source>
        <translation>Вынести из окна</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Закрыть панель</translation>
    </message>
</context>
<context>
    <name>Drivers</name>
    <message>
        <source>Key drivers: choose the survey files that were imported</source>
        <translation>Ключевые драйверы: выберите загруженные файлы опроса</translation>
    </message>
    <message>
        <source>Working out the key drivers…</source>
        <translation>Рассчитываем ключевые драйверы…</translation>
    </message>
    <message>
        <source>Key drivers</source>
        <translation>Ключевые драйверы</translation>
    </message>
    <message>
        <source>Which outcome is to be explained?</source>
        <translation>Какой итог объяснить?</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>Drop to open the map</source>
        <translation>Отпустите, чтобы открыть карту</translation>
    </message>
    <message>
        <source>Drop to import survey answers</source>
        <translation>Отпустите, чтобы загрузить ответы опроса</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>New stage</source>
        <translation>Новый этап</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Новый сегмент</translation>
    </message>
    <message>
        <source>Discover|Choose|Buy|Receive|Get help</source>
        <translation>Узнавание|Выбор|Покупка|Получение|Поддержка</translation>
    </message>
    <message>
        <source>Rename segment</source>
        <translation>Переименовать сегмент</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export map</source>
        <translation>Экспорт карты</translation>
    </message>
    <message>
        <source>The map is in %1</source>
        <translation>Карта сохранена в файл %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Drawing the map…</source>
        <translation>Карта рисуется…</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open a map</source>
        <translation>Открыть карту</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Открываем %1…</translation>
    </message>
    <message>
        <source>Save the map as</source>
        <translation>Сохранить карту как</translation>
    </message>
    <message>
        <source>CJM Studio maps</source>
        <translation>Карты CJM Studio</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Nothing found with these filters</source>
        <translation>С этими фильтрами ничего не найдено</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Найдено: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Find on the map</source>
        <translation>Поиск на карте</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Предыдущее</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Следующее</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Words of a card or a stage</source>
        <translation>Слова карточки или этапа</translation>
    </message>
    <message>
        <source>In all segments</source>
        <translation>Во всех сегментах</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Сбросить все фильтры</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>На чём основано</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Сила боли</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 из %2: %3</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message>
        <source>1 step</source>
        <translation>1 шаг</translation>
    </message>
    <message>
        <source>What is tied to it directly</source>
        <translation>Что связано с этим напрямую</translation>
    </message>
    <message>
        <source>2 steps</source>
        <translation>2 шага</translation>
    </message>
    <message>
        <source>What is tied to it, and what that is tied to</source>
        <translation>Что связано с этим напрямую и через один шаг</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Показать на карте</translation>
    </message>
    <message>
        <source>Show on the map (Ctrl+Enter)</source>
        <translation>Показать на карте (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Назад (Alt+←)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Вперёд (Alt+→)</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Граф</translation>
    </message>
    <message>
        <source>Nothing to show yet. Add a segment, then choose a card or a stage on the map.</source>
        <translation>Показывать пока нечего. Добавьте сегмент, затем выберите карточку или этап на карте.</translation>
    </message>
    <message>
        <source>Nothing is tied to it yet: link it on the map.</source>
        <translation>С этим пока ничего не связано: проведите связь на карте.</translation>
    </message>
    <message>
        <source>Tied to %1</source>
        <translation>Связано с %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>Ещё %1</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>На карте</translation>
    </message>
    <message>
        <source>About CJM Studio</source>
        <translation>О программе CJM Studio</translation>
    </message>
    <message>
        <source>Customer journey maps tied to survey answers.</source>
        <translation>Карты пути клиента, связанные с ответами опросов.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It works without the internet: nothing leaves your computer.</source>
        <translation>Свободная программа под лицензией MIT. Работает без интернета: ваши данные не покидают компьютер.</translation>
    </message>
    <message>
        <source>It uses Qt %1 through PySide6 under the GNU LGPL, version 3, unchanged and linked dynamically; you may put another build of these libraries in their place. Their source is at qt.io.</source>
        <translation>Использует Qt %1 через PySide6 по лицензии GNU LGPL версии 3, без изменений и с динамическим связыванием; вместо этих библиотек можно поставить другую их сборку. Исходный код — на qt.io.</translation>
    </message>
    <message>
        <source>&amp;Licences…</source>
        <translation>&amp;Лицензии…</translation>
    </message>
    <message>
        <source>Copy &amp;versions</source>
        <translation>Скопировать &amp;версии</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Части программы</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Текст лицензии</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Все изменения</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>The project as it was opened</source>
        <translation>Проект при открытии</translation>
    </message>
    <message>
        <source>%1, you are here</source>
        <translation>%1, вы здесь</translation>
    </message>
    <message>
        <source>%1, taken back</source>
        <translation>%1, отменено</translation>
    </message>
    <message>
        <source>Find a change: what, who, when</source>
        <translation>Найти: что, кто, когда</translation>
    </message>
    <message>
        <source>Take this change back</source>
        <translation>Отменить это изменение</translation>
    </message>
    <message>
        <source>What has been changed since stays as it is.</source>
        <translation>То, что изменено позже, останется как есть.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Изменений ещё нет.</translation>
    </message>
    <message>
        <source>undone or done again: %1</source>
        <translation>отмена или повтор: %1</translation>
    </message>
    <message>
        <source>Nothing of this change is left to take back: it was changed since.</source>
        <translation>Отменять уже нечего: всё это позже изменили.</translation>
    </message>
    <message>
        <source>The change is taken back.</source>
        <translation>Изменение отменено.</translation>
    </message>
    <message>
        <source>Taken back as far as it fits. Left as it is: %1</source>
        <translation>Отменено то, что удалось. Осталось как есть: %1</translation>
    </message>
    <message>
        <source>what was changed since</source>
        <translation>то, что изменено позже</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Import survey answers</source>
        <translation>Импорт ответов опроса</translation>
    </message>
    <message>
        <source>Answers and a mapping</source>
        <translation>Ответы и файл соответствия</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>The answers of “%1” are in the project already.</source>
        <translation>Ответы из файла «%1» уже есть в проекте.</translation>
    </message>
    <message>
        <source>The file has not changed. It can be read in another way.</source>
        <translation>Файл не изменился. Его можно прочитать по-другому.</translation>
    </message>
    <message>
        <source>&amp;Read anew…</source>
        <translation>&amp;Прочитать заново…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Смотрю, что в файле…</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Читаем ответы…</translation>
    </message>
    <message>
        <source>segments: %1</source>
        <translation>сегментов: %1</translation>
    </message>
    <message>
        <source>stages: %1</source>
        <translation>этапов: %1</translation>
    </message>
    <message>
        <source>channels: %1</source>
        <translation>каналов: %1</translation>
    </message>
    <message>
        <source>waves: %1</source>
        <translation>волн: %1</translation>
    </message>
    <message>
        <source>metrics: %1</source>
        <translation>метрик: %1</translation>
    </message>
    <message>
        <source>readings: %1</source>
        <translation>замеров: %1</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>somebody without a name</source>
        <translation>автор не указан</translation>
    </message>
    <message>
        <source>%1 (yours)</source>
        <translation>%1 (вы владелец)</translation>
    </message>
    <message>
        <source>Since you were last here: %1</source>
        <translation>С вашего прошлого визита: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Что на очереди</translation>
    </message>
    <message>
        <source>Nothing is due, and nobody else has changed anything.</source>
        <translation>Ничего не ждёт, и никто другой ничего не менял.</translation>
    </message>
    <message>
        <source>Reviewed today</source>
        <translation>Пересмотрено сегодня</translation>
    </message>
    <message>
        <source>Ctrl+Enter in the list does this too; it can be undone</source>
        <translation>То же — Ctrl+Enter в списке; действие можно отменить</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Все изменения</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Links</source>
        <translation>Связи</translation>
    </message>
    <message>
        <source>Add link…</source>
        <translation>Добавить связь…</translation>
    </message>
    <message>
        <source>Remove the link: %1</source>
        <translation>Удалить связь: %1</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>На чём основано</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Сила</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Как часто</translation>
    </message>
    <message>
        <source>Importance, from 1 to 5</source>
        <translation>Важность, от 1 до 5</translation>
    </message>
    <message>
        <source>Is it met?</source>
        <translation>Оправдано ли</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Эмоция</translation>
    </message>
    <message>
        <source>Kind of measure</source>
        <translation>Вид меры</translation>
    </message>
    <message>
        <source>Effort, from 1 little to 5 much</source>
        <translation>Трудоёмкость, от 1 до 5</translation>
    </message>
    <message>
        <source>Effect, from 1 little to 5 much</source>
        <translation>Эффект, от 1 до 5</translation>
    </message>
    <message>
        <source>Customer&apos;s words</source>
        <translation>Слова клиента</translation>
    </message>
    <message>
        <source>Who said it, as a code</source>
        <translation>Кто сказал (код)</translation>
    </message>
    <message>
        <source>How we read it</source>
        <translation>Как мы это понимаем</translation>
    </message>
    <message>
        <source>What we take for granted</source>
        <translation>Из чего исходим</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Где стоит</translation>
    </message>
    <message>
        <source>Text of the card</source>
        <translation>Текст карточки</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>В реестре</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Не выбран</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Another channel…</source>
        <translation>Другой канал…</translation>
    </message>
    <message>
        <source>Another channel</source>
        <translation>Другой канал</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Several cards</source>
        <translation>Несколько карточек</translation>
    </message>
    <message>
        <source>Evidence of all of them</source>
        <translation>На чём основаны все они</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>предел %1</translation>
    </message>
    <message>
        <source>Other stages: %1</source>
        <translation>Другие этапы: %1</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Свойства</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Клиентский путь</translation>
    </message>
    <message>
        <source>Goal: what is to become better</source>
        <translation>Цель: что должно стать лучше</translation>
    </message>
    <message>
        <source>Kind of goal</source>
        <translation>Тип цели</translation>
    </message>
    <message>
        <source>Business metric</source>
        <translation>Бизнес-показатель</translation>
    </message>
    <message>
        <source>Decision to be made</source>
        <translation>Какое решение принять</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Owner of the map</source>
        <translation>Владелец карты</translation>
    </message>
    <message>
        <source>How often it is reviewed</source>
        <translation>Периодичность пересмотра</translation>
    </message>
    <message>
        <source>The map shows the journey</source>
        <translation>Карта показывает путь</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Who belongs to it</source>
        <translation>Кто в него входит</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>Число клиентов</translation>
    </message>
    <message>
        <source>Name of the journey</source>
        <translation>Название пути</translation>
    </message>
    <message>
        <source>This journey has no goal. Without one nobody can say what to look for in it.</source>
        <translation>У этого пути нет цели. Без неё непонятно, что искать на карте.</translation>
    </message>
    <message>
        <source>Other words here mean another group: its barriers are then not compared with earlier waves until somebody sets a new base in the register.</source>
        <translation>Другое определение — другая группа: её барьеры перестанут сравниваться с прежними волнами, пока в реестре не назначат новую точку отсчёта.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Name of the row</source>
        <translation>Название строки</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Скрыта</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation>Об этапе</translation>
    </message>
    <message>
        <source>Customer&apos;s goal</source>
        <translation>Цель клиента</translation>
    </message>
    <message>
        <source>Target action</source>
        <translation>Целевое действие</translation>
    </message>
    <message>
        <source>Customers who entered</source>
        <translation>Сколько клиентов вошло</translation>
    </message>
    <message>
        <source>Of them left here</source>
        <translation>Из них ушли здесь</translation>
    </message>
    <message>
        <source>Responsible units, separated by commas</source>
        <translation>Ответственные подразделения, через запятую</translation>
    </message>
    <message>
        <source>Where the path leads on</source>
        <translation>Куда ведёт путь</translation>
    </message>
    <message>
        <source>Name of the stage</source>
        <translation>Название этапа</translation>
    </message>
    <message>
        <source>Nothing was measured here in this wave, so there is no level. Import survey answers.</source>
        <translation>В этой волне здесь ничего не измеряли, поэтому уровня нет. Загрузите ответы опроса.</translation>
    </message>
    <message>
        <source>Barriers in the register</source>
        <translation>Барьеры в реестре</translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation>Вид связи</translation>
    </message>
    <message>
        <source>What to link it with</source>
        <translation>С чем связать</translation>
    </message>
    <message>
        <source>Find what to link it with</source>
        <translation>Найти, с чем связать</translation>
    </message>
    <message>
        <source>What can be linked</source>
        <translation>С чем можно связать</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>There is nothing left that this kind of link could lead to.</source>
        <translation>Связью этого вида больше не с чем связать.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Далее: %1</translation>
    </message>
    <message>
        <source>Branch to: %1</source>
        <translation>Ветка: %1</translation>
    </message>
    <message>
        <source>Loop back to: %1</source>
        <translation>Возврат: %1</translation>
    </message>
    <message>
        <source>Flow break on the way to %1</source>
        <translation>Разрыв пути к этапу «%1»</translation>
    </message>
    <message>
        <source>Flow break: what is broken on the way</source>
        <translation>Разрыв пути: что не стыкуется</translation>
    </message>
    <message>
        <source>Remove the way to %1</source>
        <translation>Удалить переход к этапу «%1»</translation>
    </message>
    <message>
        <source>The path ends here.</source>
        <translation>На этом этапе путь заканчивается.</translation>
    </message>
    <message>
        <source>Add a branch or a loop…</source>
        <translation>Добавить ветку или возврат…</translation>
    </message>
    <message>
        <source>Agree a limit…</source>
        <translation>Согласовать предел…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Скопировать текстом</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Вид источника</translation>
    </message>
    <message>
        <source>From inside the company?</source>
        <translation>Из самой компании?</translation>
    </message>
    <message>
        <source>Gathered by us?</source>
        <translation>Собран нами?</translation>
    </message>
    <message>
        <source>When it was gathered</source>
        <translation>Когда собран</translation>
    </message>
    <message>
        <source>Number of answers or talks</source>
        <translation>Сколько ответов или бесед</translation>
    </message>
    <message>
        <source>Known bias</source>
        <translation>Известные смещения</translation>
    </message>
    <message>
        <source>What it supports</source>
        <translation>Что подтверждает</translation>
    </message>
    <message>
        <source>Not in the register yet.</source>
        <translation>В реестре ещё нет.</translation>
    </message>
    <message>
        <source>Open in the register</source>
        <translation>Открыть в реестре</translation>
    </message>
    <message>
        <source>Show in the register</source>
        <translation>Показать в реестре</translation>
    </message>
</context>
<context>
    <name>Licences</name>
    <message>
        <source>Qt and its Python bindings are used under the GNU Lesser General Public License, version 3. They are unchanged and loaded as separate libraries: you may put another build of them in their place. Their source: code.qt.io, qt.io/download-open-source. The licence refers to the GNU General Public License, version 3; both follow.</source>
        <translation>Qt и её привязки к Python используются по лицензии GNU Lesser General Public License версии 3. Они не изменены и загружаются как отдельные библиотеки: вместо них можно поставить другую сборку. Их исходный код: code.qt.io, qt.io/download-open-source. Лицензия ссылается на GNU General Public License версии 3; ниже приведены обе.</translation>
    </message>
</context>
<context>
    <name>Limit</name>
    <message>
        <source>Agree a limit</source>
        <translation>Допустимый предел</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Согласовать</translation>
    </message>
    <message>
        <source>What share of customers in trouble would you still accept?</source>
        <translation>Какую долю клиентов с затруднениями вы ещё считаете допустимой?</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Метрика</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Действует для</translation>
    </message>
    <message>
        <source>Empty: no limit is agreed. Each stage is then held against the segment&apos;s other stages: the share of customers in trouble there plus 10 points.</source>
        <translation>Пусто — предел не согласован. Тогда каждый этап сравнивается с другими этапами сегмента: доля клиентов с затруднениями там плюс 10 процентных пунктов.</translation>
    </message>
    <message>
        <source>Agreed so far</source>
        <translation>Уже согласовано</translation>
    </message>
    <message>
        <source>Remove this limit</source>
        <translation>Убрать этот предел</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>Всех этапов</translation>
    </message>
    <message>
        <source>Only the stage “%1”</source>
        <translation>Только для этапа «%1»</translation>
    </message>
    <message>
        <source>Acceptable share, in per cent</source>
        <translation>Допустимая доля, в процентах</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Кто согласовал</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Предел</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>before</source>
        <translation>раньше</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Loop back: %1 → %2</source>
        <translation>Возврат: %1 → %2</translation>
    </message>
    <message>
        <source>Branch: %1 → %2</source>
        <translation>Ветка: %1 → %2</translation>
    </message>
    <message>
        <source>The path: %1 → %2</source>
        <translation>Путь: %1 → %2</translation>
    </message>
    <message>
        <source>Flow break: %1</source>
        <translation>Разрыв пути: %1</translation>
    </message>
    <message>
        <source>This map has no stage yet</source>
        <translation>На этой карте ещё нет этапов</translation>
    </message>
    <message>
        <source>A stage is a step of the journey in the customer&apos;s own words.</source>
        <translation>Этап — это шаг пути, названный словами клиента.</translation>
    </message>
    <message>
        <source>Begin with five usual stages</source>
        <translation>Начать с пяти обычных этапов</translation>
    </message>
    <message>
        <source>Add one stage</source>
        <translation>Добавить один этап</translation>
    </message>
    <message>
        <source>New map from a template…</source>
        <translation>Новая карта по шаблону…</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Agree a limit…</source>
        <translation>Согласовать предел…</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Метрика</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Сравнить с</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Волна</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Волны</translation>
    </message>
    <message>
        <source>Importance asked as</source>
        <translation>Вопрос о важности</translation>
    </message>
    <message>
        <source>Expectation asked as</source>
        <translation>Вопрос об ожиданиях</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Ваш код</translation>
    </message>
    <message>
        <source>as A1, no name</source>
        <translation>например А1, не имя</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>От %1 до %2</translation>
    </message>
    <message>
        <source>What clients said, as you believe</source>
        <translation>Что, по-вашему, ответили клиенты</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Это не число.</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Метрики</translation>
    </message>
    <message>
        <source>Work out from a file…</source>
        <translation>Рассчитать по файлу…</translation>
    </message>
    <message>
        <source>Nothing was measured yet. Import survey answers to see charts.</source>
        <translation>Пока ничего не измерено. Загрузите ответы опроса, чтобы увидеть графики.</translation>
    </message>
    <message>
        <source>Import survey answers…</source>
        <translation>Загрузить ответы опроса…</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Графики</translation>
    </message>
    <message>
        <source>Copy and save</source>
        <translation>Копировать и сохранить</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Копировать таблицу</translation>
    </message>
    <message>
        <source>Save the table as %1…</source>
        <translation>Сохранить таблицу как %1…</translation>
    </message>
    <message>
        <source>Save the chart as %1…</source>
        <translation>Сохранить график как %1…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Minimap</source>
        <translation>Мини-карта</translation>
    </message>
    <message>
        <source>Click or drag to move the view, turn the wheel to zoom</source>
        <translation>Щёлкните или потяните, чтобы перейти; колесо меняет масштаб</translation>
    </message>
</context>
<context>
    <name>NewMap</name>
    <message>
        <source>New map</source>
        <translation>Новая карта</translation>
    </message>
    <message>
        <source>Create map</source>
        <translation>Создать карту</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>For example: Online shop</source>
        <translation>Например: Интернет-магазин</translation>
    </message>
    <message>
        <source>Language of the map</source>
        <translation>Язык карты</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Начать с</translation>
    </message>
    <message>
        <source>Segments, one a line</source>
        <translation>Сегменты, по одному в строке</translation>
    </message>
    <message>
        <source>Each segment gets a map of its own. More can be added later.</source>
        <translation>У каждого сегмента будет своя карта. Другие можно добавить позже.</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Новые клиенты</translation>
    </message>
    <message>
        <source>What share of customers in trouble would you still accept?</source>
        <translation>Какую долю клиентов с затруднениями вы ещё считаете допустимой?</translation>
    </message>
    <message>
        <source>In per cent, for the question how easy a stage was (CES). There is no norm for it, so it is you who decide. May stay empty: then stages are compared with each other.</source>
        <translation>В процентах, для вопроса о том, легко ли дался этап (CES). Нормы здесь нет, решаете вы. Можно оставить пустым — тогда этапы сравниваются между собой.</translation>
    </message>
    <message>
        <source>An empty map</source>
        <translation>Пустая карта</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>На чём основано</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Связи</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Не задано</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Новая карточка</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Структура</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Ins: card below · Alt+arrows: move · Ctrl+T: other arrangement · Esc: map</source>
        <translation>Ins — карточка ниже · Alt+стрелки — перенос · Ctrl+T — другой вид · Esc — к карте</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Нет измерений</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>Monthly pack</source>
        <translation>Ежемесячный отчёт</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>One page for the board, then a page for each segment: what opened, closed, regressed, is overdue. Only proven changes count.</source>
        <translation>Страница для руководства, затем страница на каждый сегмент: что открылось, закрылось, вернулось, просрочено. Учитываются только доказанные изменения.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>PDF, to print and send</source>
        <translation>PDF: напечатать или отправить</translation>
    </message>
    <message>
        <source>PowerPoint, to edit</source>
        <translation>PowerPoint: править самим</translation>
    </message>
    <message>
        <source>Excel, with every figure</source>
        <translation>Excel: со всеми цифрами</translation>
    </message>
    <message>
        <source>HTML, one page for a browser</source>
        <translation>HTML: одна страница для браузера</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>What was due before this day is overdue. At first it is the latest day in the project: the same project and the same day give the same file, to the byte.</source>
        <translation>Что нужно было сделать до этого дня, то просрочено. Сначала здесь последняя дата проекта: тот же проект и тот же день дают тот же файл до последнего байта.</translation>
    </message>
    <message>
        <source>New since</source>
        <translation>Новое после</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>с самого начала</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>monthly pack</source>
        <translation>ежемесячный отчёт</translation>
    </message>
    <message>
        <source>The monthly pack is in %1</source>
        <translation>Ежемесячный отчёт: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Making the monthly pack…</source>
        <translation>Отчёт готовится…</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>This project has no segment yet. A map is drawn for one segment.</source>
        <translation>В проекте пока нет ни одного сегмента. Карта строится для одного сегмента.</translation>
    </message>
    <message>
        <source>Add the first segment</source>
        <translation>Добавить первый сегмент</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Что нужно сделать?</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Поиск команды</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation>Такой команды нет.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n карточка</numerusform>
            <numerusform>%n карточки</numerusform>
            <numerusform>%n карточек</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poster</name>
    <message>
        <source>Sheet %1 of %2</source>
        <translation>Лист %1 из %2</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>Presentation</source>
        <translation>Показ слайдов</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>Барьеры</translation>
    </message>
    <message>
        <source>The answers show no barrier on this journey.</source>
        <translation>По ответам барьеров на этом пути не видно.</translation>
    </message>
    <message>
        <source>Nothing was measured yet that could show a barrier.</source>
        <translation>Пока нет замеров, по которым был бы виден барьер.</translation>
    </message>
    <message>
        <source>People suppose it; no answers prove it yet.</source>
        <translation>Это предположение: ответами оно пока не подтверждено.</translation>
    </message>
    <message>
        <source>Next slide</source>
        <translation>Следующий слайд</translation>
    </message>
    <message>
        <source>Slide before</source>
        <translation>Предыдущий слайд</translation>
    </message>
    <message>
        <source>First and last slide</source>
        <translation>Первый и последний слайд</translation>
    </message>
    <message>
        <source>Stage by its number</source>
        <translation>Этап по номеру</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Чёрный экран</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Эти клавиши</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>Завершить показ</translation>
    </message>
    <message>
        <source>This journey has no stage yet.</source>
        <translation>На этом пути ещё нет этапов.</translation>
    </message>
    <message>
        <source>No emotions were recorded.</source>
        <translation>Эмоции не записаны.</translation>
    </message>
    <message>
        <source>Goal of the customer: %1</source>
        <translation>Цель клиента: %1</translation>
    </message>
    <message>
        <source>Target action: %1</source>
        <translation>Целевое действие: %1</translation>
    </message>
    <message>
        <source>Nothing stands in this stage yet.</source>
        <translation>На этом этапе пока ничего нет.</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Print the map</source>
        <translation>Печать карты</translation>
    </message>
    <message>
        <source>On one sheet</source>
        <translation>На одном листе</translation>
    </message>
    <message>
        <source>Small letters</source>
        <translation>Мелкий шрифт</translation>
    </message>
    <message>
        <source>Medium letters</source>
        <translation>Средний шрифт</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Крупный шрифт</translation>
    </message>
    <message>
        <source>Size of the map</source>
        <translation>Размер карты</translation>
    </message>
    <message>
        <source>Laying out the map…</source>
        <translation>Карта раскладывается по листам…</translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message>
        <source>Project properties</source>
        <translation>Свойства проекта</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Language of the map</source>
        <translation>Язык карты</translation>
    </message>
    <message>
        <source>Not in a file yet</source>
        <translation>Ещё не в файле</translation>
    </message>
    <message>
        <source>segments: %1</source>
        <translation>сегментов: %1</translation>
    </message>
    <message>
        <source>journeys: %1</source>
        <translation>путей: %1</translation>
    </message>
    <message>
        <source>cards: %1</source>
        <translation>карточек: %1</translation>
    </message>
    <message>
        <source>sources: %1</source>
        <translation>источников: %1</translation>
    </message>
    <message>
        <source>waves: %1</source>
        <translation>волн: %1</translation>
    </message>
    <message>
        <source>answers: %1</source>
        <translation>ответов: %1</translation>
    </message>
</context>
<context>
    <name>Questionnaire</name>
    <message>
        <source>Make a questionnaire</source>
        <translation>Составить анкету</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>One question for each stage of the journey, the same in every wave. Answers that come back under these questions find their stages by themselves.</source>
        <translation>По одному вопросу на каждый этап пути, одинаковому в каждой волне. Ответы, которые вернутся под этими вопросами, сами найдут свои этапы.</translation>
    </message>
    <message>
        <source>Question about a stage</source>
        <translation>Вопрос об этапе</translation>
    </message>
    <message>
        <source>How easy it was (CES 2.0, 1 to 7)</source>
        <translation>Насколько было легко (CES 2.0, от 1 до 7)</translation>
    </message>
    <message>
        <source>How much effort it took (CES, 1 to 5)</source>
        <translation>Сколько потребовалось усилий (CES, от 1 до 5)</translation>
    </message>
    <message>
        <source>How satisfied people are (CSAT, 1 to 5)</source>
        <translation>Насколько люди довольны (CSAT, от 1 до 5)</translation>
    </message>
    <message>
        <source>Whether they managed it (yes or no)</source>
        <translation>Получилось ли (да или нет)</translation>
    </message>
    <message>
        <source>About the journey as a whole</source>
        <translation>О пути в целом</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Для чего</translation>
    </message>
    <message>
        <source>Any tool: text to paste</source>
        <translation>Любой сервис: текст для вставки</translation>
    </message>
    <message>
        <source>Excel, with a sheet for the answers</source>
        <translation>Excel, с листом для ответов</translation>
    </message>
    <message>
        <source>A table, CSV</source>
        <translation>Таблица CSV</translation>
    </message>
    <message>
        <source>LimeSurvey, to import</source>
        <translation>LimeSurvey, для импорта</translation>
    </message>
    <message>
        <source>The questionnaire is in %1, the mapping of its answers beside it.</source>
        <translation>Анкета — в файле %1, рядом разметка для её ответов.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Save the changes?</source>
        <translation>Сохранить изменения?</translation>
    </message>
    <message>
        <source>If you do not save, your last changes will be lost.</source>
        <translation>Если не сохранить, последние изменения пропадут.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t save</source>
        <translation>&amp;Не сохранять</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>Answers of “%1” are in the project already.</source>
        <translation>Ответы «%1» в проекте уже есть.</translation>
    </message>
    <message>
        <source>Replacing counts nobody twice; adding is right for answers of other people.</source>
        <translation>Замена никого не посчитает дважды; добавлять стоит ответы других людей.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Заменить</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Добавить</translation>
    </message>
    <message>
        <source>Go back to the file?</source>
        <translation>Вернуться к файлу?</translation>
    </message>
    <message>
        <source>Everything that is not saved in it will be lost, and cannot be brought back.</source>
        <translation>Всё, что в нём не сохранено, пропадёт без возможности вернуть.</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Вернуться</translation>
    </message>
    <message>
        <source>“%1” is open in another window.</source>
        <translation>Файл «%1» открыт в другом окне.</translation>
    </message>
    <message>
        <source>You can open a copy to read. Changes in it can be saved under another name.</source>
        <translation>Можно открыть копию для чтения. Изменения в ней сохраняются под другим именем.</translation>
    </message>
    <message>
        <source>&amp;Open a copy</source>
        <translation>Открыть &amp;копию</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Something went wrong, and the last action may not have been done.</source>
        <translation>Что-то пошло не так; возможно, последнее действие не выполнено.</translation>
    </message>
    <message>
        <source>Your work is safe: every change is stored at once. Please go on; if it happens again, save, start the program anew and send the details to its authors.</source>
        <translation>Ваша работа цела: каждое изменение записывается сразу. Продолжайте; если это повторится, сохраните файл, перезапустите программу и отправьте подробности её авторам.</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Скопировать подробности</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Продолжить</translation>
    </message>
</context>
<context>
    <name>Quotes</name>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Make or open a map first.</source>
        <translation>Сначала создайте или откройте карту.</translation>
    </message>
    <message>
        <source>Choose a stage first: click its head, or a card in it.</source>
        <translation>Сначала выберите этап: щёлкните его заголовок или карточку в нём.</translation>
    </message>
    <message>
        <source>Choose a row first: click its label, or a card in it.</source>
        <translation>Сначала выберите строку: щёлкните её название или карточку в ней.</translation>
    </message>
    <message>
        <source>Choose a card first.</source>
        <translation>Сначала выберите карточку.</translation>
    </message>
    <message>
        <source>There are no survey answers yet: import them from the File menu.</source>
        <translation>Ответов опроса ещё нет: загрузите их через меню «Файл».</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Повторять нечего.</translation>
    </message>
    <message>
        <source>Choose a card, a stage or a row first.</source>
        <translation>Сначала выберите карточку, этап или строку.</translation>
    </message>
    <message>
        <source>There is no segment yet: add one.</source>
        <translation>Сегментов ещё нет: добавьте первый.</translation>
    </message>
    <message>
        <source>Choose a stage that is not the first one.</source>
        <translation>Выберите этап, который стоит не первым.</translation>
    </message>
    <message>
        <source>Choose a stage that is not the last one.</source>
        <translation>Выберите этап, который стоит не последним.</translation>
    </message>
    <message>
        <source>Choose an empty place in a row of cards first.</source>
        <translation>Сначала выберите пустое место в строке карточек.</translation>
    </message>
    <message>
        <source>Choose a card or a stage first.</source>
        <translation>Сначала выберите карточку или этап.</translation>
    </message>
    <message>
        <source>Choose a pain first: severity belongs to pains.</source>
        <translation>Сначала выберите боль: сила бывает только у болей.</translation>
    </message>
    <message>
        <source>All rows are there.</source>
        <translation>Все строки уже есть.</translation>
    </message>
    <message>
        <source>No stage of this map is a barrier or under watch.</source>
        <translation>На этой карте нет ни барьеров, ни этапов под наблюдением.</translation>
    </message>
    <message>
        <source>There is no other segment whose emotions could be drawn over.</source>
        <translation>Нет другого сегмента, эмоции которого можно было бы наложить.</translation>
    </message>
    <message>
        <source>Choose a stage, a pain, a concern or a barrier hypothesis first.</source>
        <translation>Сначала выберите этап, боль, опасение или гипотезу барьера.</translation>
    </message>
    <message>
        <source>Choose a row that is not the first one.</source>
        <translation>Выберите строку, которая стоит не первой.</translation>
    </message>
    <message>
        <source>Choose a row that is not the last one.</source>
        <translation>Выберите строку, которая стоит не последней.</translation>
    </message>
</context>
<context>
    <name>Recommendations</name>
    <message>
        <source>Recommendations: effort and effect</source>
        <translation>Рекомендации: трудоёмкость и эффект</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>There are no recommendations yet. Write them on the map, or on the page of a barrier in the register.</source>
        <translation>Рекомендаций пока нет. Запишите их на карте или на странице барьера в реестре.</translation>
    </message>
    <message>
        <source>Open the register</source>
        <translation>Открыть реестр</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Трудоёмкость</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Эффект</translation>
    </message>
    <message>
        <source>little</source>
        <translation>мало</translation>
    </message>
    <message>
        <source>much</source>
        <translation>много</translation>
    </message>
    <message>
        <source>Not estimated: %1</source>
        <translation>Без оценки: %1</translation>
    </message>
    <message>
        <source>Drag into the field, or press Alt and an arrow</source>
        <translation>Перетащите на поле или нажмите Alt и стрелку</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>A recommendation</source>
        <translation>Рекомендация</translation>
    </message>
    <message>
        <source>What shall be done</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Что вышло</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>If we change</source>
        <translation>Если изменим</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Effort, 1 little to 5 much</source>
        <translation>Трудоёмкость, от 1 до 5</translation>
    </message>
    <message>
        <source>Effect, 1 little to 5 much</source>
        <translation>Эффект, от 1 до 5</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Чем измеряется</translation>
    </message>
    <message>
        <source>none</source>
        <translation>никакую</translation>
    </message>
    <message>
        <source>It tests the recommendation</source>
        <translation>Какую рекомендацию проверяет</translation>
    </message>
    <message>
        <source>the share in trouble falls from, %</source>
        <translation>доля затруднений снизится с, %</translation>
    </message>
    <message>
        <source>to, %</source>
        <translation>до, %</translation>
    </message>
    <message>
        <source>by</source>
        <translation>к дате</translation>
    </message>
    <message>
        <source>Answers planned in each group or wave</source>
        <translation>Сколько ответов нужно в каждой группе или волне</translation>
    </message>
    <message>
        <source>A hypothesis</source>
        <translation>Гипотеза</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no: change, not effect</source>
        <translation>нет: изменение, а не эффект</translation>
    </message>
    <message>
        <source>Name of the experiment</source>
        <translation>Название эксперимента</translation>
    </message>
    <message>
        <source>It tests</source>
        <translation>Что проверяет</translation>
    </message>
    <message>
        <source>With a control group</source>
        <translation>С контрольной группой</translation>
    </message>
    <message>
        <source>People planned in each group</source>
        <translation>Сколько людей нужно в каждой группе</translation>
    </message>
    <message>
        <source>Looks planned</source>
        <translation>Проверок запланировано</translation>
    </message>
    <message>
        <source>Looks taken</source>
        <translation>Проверок сделано</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>An experiment</source>
        <translation>Эксперимент</translation>
    </message>
    <message>
        <source>What works now</source>
        <translation>Что уже работает</translation>
    </message>
    <message>
        <source>Since which day</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>A mechanic: a measure that works already</source>
        <translation>Механика: мера, которая уже работает</translation>
    </message>
    <message>
        <source>There is no stage yet at which a barrier could stand.</source>
        <translation>Пока нет этапа, на котором мог бы стоять барьер.</translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>Словами клиента</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Где он стоит</translation>
    </message>
    <message>
        <source>A barrier that is not measured yet</source>
        <translation>Барьер, который ещё не измеряли</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>пока ничем</translation>
    </message>
    <message>
        <source>One more place or metric</source>
        <translation>Ещё одно место или метрика</translation>
    </message>
    <message>
        <source>Why is it no barrier?</source>
        <translation>Почему это не барьер?</translation>
    </message>
    <message>
        <source>Close the barrier hypothesis</source>
        <translation>Закрыть гипотезу барьера</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Places that become a barrier of their own</source>
        <translation>Какие места станут отдельным барьером</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Что переходит вместе с ними</translation>
    </message>
    <message>
        <source>Split the barrier</source>
        <translation>Разделить барьер</translation>
    </message>
    <message>
        <source>Take this number</source>
        <translation>Взять это число</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Filter by words   /</source>
        <translation>Найти по словам   /</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Найти по словам</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Группировка</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Виды</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>New barrier…</source>
        <translation>Новый барьер…</translation>
    </message>
    <message>
        <source>As an XLSX file…</source>
        <translation>В файл XLSX…</translation>
    </message>
    <message>
        <source>As a CSV file…</source>
        <translation>В файл CSV…</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Сохранить этот вид…</translation>
    </message>
    <message>
        <source>Forget the view “%1”</source>
        <translation>Удалить вид «%1»</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>opened in %1</source>
        <translation>открыт в волне «%1»</translation>
    </message>
    <message>
        <source>Life over the waves</source>
        <translation>Жизнь по волнам</translation>
    </message>
    <message>
        <source>Split the barrier…</source>
        <translation>Разделить барьер…</translation>
    </message>
    <message>
        <source>One more place or metric…</source>
        <translation>Ещё одно место или метрика…</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Close the barrier hypothesis…</source>
        <translation>Закрыть гипотезу барьера…</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Подразделение</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Closed once, proved a barrier again, and not closed since</source>
        <translation>Был закрыт, снова доказан и с тех пор не закрыт</translation>
    </message>
    <message>
        <source>The question, scale, limit or segment changed: the last wave is not compared</source>
        <translation>Изменился вопрос, шкала, предел или сегмент: последняя волна не сравнивается</translation>
    </message>
    <message>
        <source>Give your name in the settings to see which barriers are yours.</source>
        <translation>Укажите своё имя в настройках, чтобы увидеть свои барьеры.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Сбросить все фильтры</translation>
    </message>
    <message>
        <source>The rule proposes: %1</source>
        <translation>Правило предлагает: %1</translation>
    </message>
    <message>
        <source>The rule proposes a new barrier</source>
        <translation>Правило предлагает новый барьер</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Not so</source>
        <translation>Это не так</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Comment or reason</source>
        <translation>Комментарий или причина</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Another status</source>
        <translation>Другой статус</translation>
    </message>
    <message>
        <source>To put barriers in order by hand, show all of them without groups and sorting.</source>
        <translation>Чтобы расставить барьеры вручную, покажите их все, без групп и сортировки.</translation>
    </message>
    <message>
        <source>Why are they no barriers?</source>
        <translation>Почему это не барьеры?</translation>
    </message>
    <message>
        <source>Drop the proposed barriers: %1</source>
        <translation>Отклонить предложенные барьеры: %1</translation>
    </message>
    <message>
        <source>Answers prove this barrier: it cannot be deleted. Drop the proposal instead.</source>
        <translation>Этот барьер доказан ответами, удалить его нельзя. Отклоните предложение.</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>не менять</translation>
    </message>
    <message>
        <source>Responsible units</source>
        <translation>Подразделения</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Следующий пересмотр</translation>
    </message>
    <message>
        <source>Edit barriers: %1</source>
        <translation>Изменить барьеры: %1</translation>
    </message>
    <message>
        <source>Compared already: %1.</source>
        <translation>Уже сравниваются: %1.</translation>
    </message>
    <message>
        <source>Without figures to compare with: %1.</source>
        <translation>Без чисел для сравнения: %1.</translation>
    </message>
    <message>
        <source>Judged from the last wave on: %1 of %2.</source>
        <translation>С последней волны судим: %1 из %2.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Показать на карте</translation>
    </message>
    <message>
        <source>Edit the chosen barriers…</source>
        <translation>Изменить выбранные…</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Отклонить…</translation>
    </message>
    <message>
        <source>Judge from the last wave on</source>
        <translation>Судить с последней волны</translation>
    </message>
    <message>
        <source>Order by priority again</source>
        <translation>Снова по приоритету</translation>
    </message>
    <message>
        <source>Votes and priority…</source>
        <translation>Голоса и приоритет…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Merge into “%1”</source>
        <translation>Объединить с «%1»</translation>
    </message>
    <message>
        <source>Barrier register</source>
        <translation>Реестр барьеров</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>Не задана</translation>
    </message>
    <message>
        <source>No barriers yet</source>
        <translation>Барьеров пока нет</translation>
    </message>
    <message>
        <source>The register follows every barrier from the wave that proves it to the wave that closes it: who owns it, what is done, whether it helped. It fills by itself when answers prove a barrier; one that nobody has measured yet can be added by hand.</source>
        <translation>Реестр ведёт каждый барьер от волны, которая его доказала, до волны, которая его закрыла: кто отвечает, что делается, помогло ли. Он пополняется сам, когда ответы доказывают барьер; тот, что ещё не измеряли, можно добавить вручную.</translation>
    </message>
    <message>
        <source>Propose barriers</source>
        <translation>Предложить барьеры</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>No answers prove it here yet.</source>
        <translation>Ответы пока его здесь не доказали.</translation>
    </message>
    <message>
        <source>It has no metric yet, so answers cannot prove it.</source>
        <translation>Метрики у него пока нет: доказать его ответами нельзя.</translation>
    </message>
    <message>
        <source>Trend over the waves</source>
        <translation>Тренд по волнам</translation>
    </message>
    <message>
        <source>The limit has changed: judge from this wave on</source>
        <translation>Предел изменился: судить с этой волны</translation>
    </message>
    <message>
        <source>The question has changed: judge from this wave on</source>
        <translation>Вопрос изменился: судить с этой волны</translation>
    </message>
    <message>
        <source>The scale has changed: judge from this wave on</source>
        <translation>Шкала изменилась: судить с этой волны</translation>
    </message>
    <message>
        <source>The segment has changed: judge from this wave on</source>
        <translation>Сегмент изменился: судить с этой волны</translation>
    </message>
    <message>
        <source>All waves: %1</source>
        <translation>Все волны: %1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принят</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Объединён</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Разделён</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Write a comment, Enter adds it</source>
        <translation>Комментарий; Enter добавит его</translation>
    </message>
    <message>
        <source>The whole log: %1</source>
        <translation>Весь журнал: %1</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>отклонён</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Статус: %1</translation>
    </message>
    <message>
        <source>Judged anew from here on</source>
        <translation>Новая точка отсчёта</translation>
    </message>
    <message>
        <source>What is done about it</source>
        <translation>Что делаем</translation>
    </message>
    <message>
        <source>Add a recommendation…</source>
        <translation>Добавить рекомендацию…</translation>
    </message>
    <message>
        <source>Add a hypothesis…</source>
        <translation>Добавить гипотезу…</translation>
    </message>
    <message>
        <source>Add an experiment…</source>
        <translation>Добавить эксперимент…</translation>
    </message>
    <message>
        <source>Add a mechanic…</source>
        <translation>Добавить механику…</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Убрать: %1</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Изменить: %1</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Рекомендация</translation>
    </message>
    <message>
        <source>effort %1 of 5</source>
        <translation>трудоёмкость %1 из 5</translation>
    </message>
    <message>
        <source>effect %1 of 5</source>
        <translation>эффект %1 из 5</translation>
    </message>
    <message>
        <source>If we change: %1</source>
        <translation>Если изменим: %1</translation>
    </message>
    <message>
        <source>It tests: %1</source>
        <translation>Проверяет: %1</translation>
    </message>
    <message>
        <source>What came of it: %1</source>
        <translation>Что вышло: %1</translation>
    </message>
    <message>
        <source>Experiment with a control group</source>
        <translation>Эксперимент с контрольной группой</translation>
    </message>
    <message>
        <source>Trial without a control group</source>
        <translation>Опыт без контрольной группы</translation>
    </message>
    <message>
        <source>planned: %1</source>
        <translation>план: %1</translation>
    </message>
    <message>
        <source>Mechanic, works since %1</source>
        <translation>Механика, работает с %1</translation>
    </message>
    <message>
        <source>the share falls from %1 to %2</source>
        <translation>доля снизится с %1 до %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>к %1</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Гипотеза</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>Барьеры</translation>
    </message>
    <message>
        <source>Shown: %1 of %2</source>
        <translation>Показано: %1 из %2</translation>
    </message>
    <message>
        <source>Put in order by hand: %1</source>
        <translation>Расставлены вручную: %1</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Название вида</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Сохранить этот вид</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>Сколько помещается</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Предложен</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочен</translation>
    </message>
    <message>
        <source>Votes and priority</source>
        <translation>Голоса и приоритет</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>Барьер</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>По приоритету</translation>
    </message>
    <message>
        <source>By votes</source>
        <translation>По голосам</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Голоса</translation>
    </message>
    <message>
        <source>Order by votes</source>
        <translation>Расставить по голосам</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>More such pairs: %1</source>
        <translation>Ещё таких пар: %1</translation>
    </message>
    <message>
        <source>Groups and what was counted in them</source>
        <translation>Группы и что в них посчитано</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Добавить группу</translation>
    </message>
    <message>
        <source>Add an outcome</source>
        <translation>Добавить исход</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Контроль</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Опыт</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Planned share, %</source>
        <translation>Доля по плану, %</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Группа %1</translation>
    </message>
    <message>
        <source>In trouble</source>
        <translation>С затруднением</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>затруднение</translation>
    </message>
    <message>
        <source>good</source>
        <translation>хорошо</translation>
    </message>
    <message>
        <source>Whether what is counted is good</source>
        <translation>Хорошо ли то, что считается</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>A new barrier stands in the register.</source>
        <translation>В реестре новый барьер.</translation>
    </message>
    <message>
        <source>Flow break in the register: %1</source>
        <translation>Разрыв пути в реестре: %1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Import finished</source>
        <translation>Импорт завершён</translation>
    </message>
    <message>
        <source>Made in the project: %1.</source>
        <translation>Создано в проекте: %1.</translation>
    </message>
    <message>
        <source>Barriers in the register by these answers: %1.</source>
        <translation>Барьеры в реестре по этим ответам — %1.</translation>
    </message>
    <message>
        <source>Answers in the files: %1. Counted: %2. Left out: %3.</source>
        <translation>Ответов в файлах: %1. Учтено: %2. Не вошло: %3.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Не вошло</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответов</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Первые строки</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>Add segment</source>
        <translation>Добавить сегмент</translation>
    </message>
    <message>
        <source>Evidence of the cards</source>
        <translation>На чём основана карта</translation>
    </message>
    <message>
        <source>%1: nothing measured</source>
        <translation>%1: ничего не измерено</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>It stands beside your changes in the history of a map.</source>
        <translation>Этим именем подписаны ваши изменения в истории карты.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Размер шрифта</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 пт</translation>
    </message>
    <message>
        <source>Less motion: nothing moves or blinks by itself</source>
        <translation>Меньше движения: ничего не движется и не мигает само</translation>
    </message>
    <message>
        <source>Save by itself when I pause</source>
        <translation>Сохранять автоматически, когда я делаю паузу</translation>
    </message>
    <message>
        <source>Length of the pause, in seconds</source>
        <translation>Длина паузы в секундах</translation>
    </message>
    <message>
        <source>Every change is kept at once even without this; saving puts it into your file. A map that has no file yet is saved only by you.</source>
        <translation>Каждое изменение и без этого сразу записывается; сохранение переносит его в ваш файл. Карту, у которой ещё нет файла, сохраняете только вы.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Контрастная</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Press the new keys</source>
        <translation>Нажмите новые клавиши</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <source>The map understands this key by itself.</source>
        <translation>Эту клавишу понимает сама карта, изменить её нельзя.</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>Убрать %1</translation>
    </message>
    <message>
        <source>The command has %1 already.</source>
        <translation>У команды уже есть %1.</translation>
    </message>
    <message>
        <source>%1 belongs to %2.</source>
        <translation>%1 уже вызывает команду %2.</translation>
    </message>
    <message>
        <source>Take it from %1</source>
        <translation>Забрать у команды %1</translation>
    </message>
    <message>
        <source>%1 works from now on.</source>
        <translation>%1 уже работает.</translation>
    </message>
    <message>
        <source>The map needs letters and digits for itself. Hold Ctrl or Alt with the key.</source>
        <translation>Буквы и цифры нужны самой карте. Нажмите их вместе с Ctrl или Alt.</translation>
    </message>
    <message>
        <source>The map and its text fields need this key for themselves.</source>
        <translation>Эта клавиша нужна самой карте и полям для текста.</translation>
    </message>
    <message>
        <source>Ctrl and Alt together write letters on many keyboards.</source>
        <translation>Ctrl и Alt вместе на многих клавиатурах пишут буквы.</translation>
    </message>
    <message>
        <source>Alt with a letter opens a menu.</source>
        <translation>Alt с буквой открывает меню.</translation>
    </message>
    <message>
        <source>The system needs this key for itself.</source>
        <translation>Эта клавиша нужна системе.</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>Вернуть все по умолчанию</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Find a source</source>
        <translation>Найти источник</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Добавить источник</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>No sources yet. Add interviews, reviews, research: whatever your cards are known from.</source>
        <translation>Источников ещё нет. Добавьте интервью, отзывы, исследования — всё, откуда известно то, что написано на карточках.</translation>
    </message>
    <message>
        <source>Link to the chosen stage</source>
        <translation>Связать с выбранным этапом</translation>
    </message>
    <message>
        <source>Link to the chosen cards</source>
        <translation>Связать с выбранными карточками</translation>
    </message>
    <message>
        <source>Choose cards on the map first, or drag the source onto a card.</source>
        <translation>Сначала выберите карточки на карте или перетащите источник на карточку.</translation>
    </message>
    <message>
        <source>supports cards: %1</source>
        <translation>подтверждает карточек: %1</translation>
    </message>
    <message>
        <source>supports barriers: %1</source>
        <translation>подтверждает барьеров: %1</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Все источники</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Название источника</translation>
    </message>
    <message>
        <source>Who was left out, who was paid, who asked</source>
        <translation>Кого не спросили, кому платили, кто спрашивал</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Внешний</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Внутренний</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Первичный</translation>
    </message>
    <message>
        <source>Secondary</source>
        <translation>Вторичный</translation>
    </message>
    <message>
        <source>Link to a barrier, the journey or segment</source>
        <translation>Связать с барьером, путём, сегментом</translation>
    </message>
    <message>
        <source>Withdraw from it</source>
        <translation>Отвязать от него</translation>
    </message>
    <message>
        <source>Merge with another…</source>
        <translation>Объединить с другим…</translation>
    </message>
    <message>
        <source>From the file %1: %2 of %3 answers counted.</source>
        <translation>Из файла %1: учтено ответов %2 из %3.</translation>
    </message>
    <message>
        <source>It is linked to all of these.</source>
        <translation>Со всеми уже связан.</translation>
    </message>
    <message>
        <source>What it supports</source>
        <translation>Что подтверждает</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Пока ничего.</translation>
    </message>
    <message>
        <source>Remove the source</source>
        <translation>Удалить источник</translation>
    </message>
    <message>
        <source>From the file %1.</source>
        <translation>Из файла %1.</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Новый источник</translation>
    </message>
    <message>
        <source>Merge sources</source>
        <translation>Объединить источники</translation>
    </message>
    <message>
        <source>Which one is the same source? It goes into “%1”.</source>
        <translation>Какой из них — тот же самый источник? Он войдёт в «%1».</translation>
    </message>
    <message>
        <source>Questions as asked</source>
        <translation>Заданные вопросы</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Как обычно</translation>
    </message>
    <message>
        <source>Waves that were asked in other words are not compared.</source>
        <translation>Волны, в которых спрашивали другими словами, не сравниваются.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Maps that were never saved to a file and are still here: %1</source>
        <translation>Найдены карты, которые не успели сохранить в файл: %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Customer journey maps that show what is known, and how well</source>
        <translation>Карты пути клиента: что мы знаем и насколько точно</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>Что нового</translation>
    </message>
    <message>
        <source>New map</source>
        <translation>Новая карта</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Недавние файлы</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Примеры</translation>
    </message>
    <message>
        <source>No longer in %1</source>
        <translation>Больше нет в %1</translation>
    </message>
    <message>
        <source>Folder not found: %1</source>
        <translation>Папка не найдена: %1</translation>
    </message>
    <message>
        <source>The maps that you open will stand here.</source>
        <translation>Здесь появятся карты, которые вы откроете.</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Очистить список</translation>
    </message>
    <message>
        <source>Pinned files stay.</source>
        <translation>Закреплённые файлы останутся.</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>Закрепить %1</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>Открепить %1</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>Убрать %1 из списка</translation>
    </message>
    <message>
        <source>Online shop “Polka”</source>
        <translation>Интернет-магазин «Полка»</translation>
    </message>
    <message>
        <source>In Russian: segments and survey waves</source>
        <translation>На русском: сегменты и волны опроса</translation>
    </message>
    <message>
        <source>Larkfield Bank</source>
        <translation>Larkfield Bank</translation>
    </message>
    <message>
        <source>In English: opening an account</source>
        <translation>На английском: открытие счёта</translation>
    </message>
    <message>
        <source>You can also drop a map on this window.</source>
        <translation>Файл карты можно просто перетащить в это окно.</translation>
    </message>
    <message>
        <source>The usual stages and empty rows, to be filled by you.</source>
        <translation>Обычные этапы и пустые строки: заполните их сами.</translation>
    </message>
    <message>
        <source>Empty map</source>
        <translation>Пустая карта</translation>
    </message>
    <message>
        <source>What’s new in version %1</source>
        <translation>Что нового в версии %1</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Zoom</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>Zoom: type a number, or hold Ctrl and turn the wheel</source>
        <translation>Масштаб: введите число или крутите колесо с Ctrl</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Ещё ничего не измерено</translation>
    </message>
    <message>
        <source>Barriers: %1</source>
        <translation>Барьеров: %1</translation>
    </message>
    <message>
        <source>of them critical: %1</source>
        <translation>из них критических: %1</translation>
    </message>
    <message>
        <source>under watch: %1</source>
        <translation>под наблюдением: %1</translation>
    </message>
    <message>
        <source>Read-only copy</source>
        <translation>Копия для чтения</translation>
    </message>
    <message>
        <source>Not in a file yet</source>
        <translation>Ещё не в файле</translation>
    </message>
    <message>
        <source>Changes not saved</source>
        <translation>Есть несохранённые изменения</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Choose a card, or an empty place and type</source>
        <translation>Выберите карточку или пустое место и печатайте</translation>
    </message>
    <message>
        <source>Card chosen · letters are commands: N new, L link, B barrier, G evidence; Enter edits</source>
        <translation>Выбрана карточка · буквы — команды: N новая, L связь, B барьер, G на чём основана; Enter правит</translation>
    </message>
    <message>
        <source>Cards chosen: %1 · Alt and arrows move them, Ctrl+drag copies them</source>
        <translation>Выбрано карточек: %1 · Alt+стрелки перемещают, перетаскивание с Ctrl копирует</translation>
    </message>
    <message>
        <source>Enter keeps · Tab: next stage · Ctrl+Enter: next card · Shift+Enter: new line · Esc drops</source>
        <translation>Enter — готово · Tab — следующий этап · Ctrl+Enter — ещё карточка · Shift+Enter — новая строка · Esc — отмена</translation>
    </message>
    <message>
        <source>Ctrl+1 shows the map again</source>
        <translation>Ctrl+1 — снова карта</translation>
    </message>
    <message>
        <source>Row chosen · Enter renames it, Alt and arrows move it</source>
        <translation>Выбрана строка · Enter переименовывает, Alt и стрелки перемещают</translation>
    </message>
    <message>
        <source>Empty place chosen · just type to make a card</source>
        <translation>Выбрано пустое место · печатайте, чтобы добавить карточку</translation>
    </message>
    <message>
        <source>Drop it in a cell · with Ctrl or Alt a copy, Esc leaves all as it was</source>
        <translation>Отпустите над ячейкой · с Ctrl или Alt — копия, Esc оставит всё как было</translation>
    </message>
    <message>
        <source>Stage chosen · Enter renames it, Alt and arrows move it</source>
        <translation>Выбран этап · Enter — переименовать, Alt и стрелки — двигать</translation>
    </message>
    <message>
        <source>Drop it on a card that is lit · Esc leaves</source>
        <translation>Отпустите на подсвеченной карточке · Esc — отмена</translation>
    </message>
    <message>
        <source>Nothing on this map can be linked with this card</source>
        <translation>На этой карте карточку не с чем связать</translation>
    </message>
    <message>
        <source>Choose the other card with the arrows, Enter links, Esc leaves</source>
        <translation>Выберите вторую карточку стрелками · Enter — связать, Esc — отмена</translation>
    </message>
    <message>
        <source>Tab: another kind of link</source>
        <translation>Tab — другой вид связи</translation>
    </message>
    <message>
        <source>In this row it is now: %1. What only the other kind has is not shown.</source>
        <translation>В этой строке это теперь %1. То, что есть только у прежнего вида, не показано.</translation>
    </message>
    <message>
        <source>Emotion of “%1”: %2</source>
        <translation>Эмоция этапа «%1»: %2</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>не указана</translation>
    </message>
    <message>
        <source>Severity, %1: %2</source>
        <translation>Сила боли, %1: %2</translation>
    </message>
    <message>
        <source>Evidence, %1: %2</source>
        <translation>На чём основано, %1: %2</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Повторено: %1</translation>
    </message>
    <message>
        <source>This step cannot be taken back: what it changed has been changed since.</source>
        <translation>Этот шаг отменить нельзя: с тех пор всё это уже изменили.</translation>
    </message>
    <message>
        <source>Removed. %1 brings it back.</source>
        <translation>Удалено. %1 — вернуть.</translation>
    </message>
    <message>
        <source>new card</source>
        <translation>новая карточка</translation>
    </message>
    <message>
        <source>text of a card</source>
        <translation>текст карточки</translation>
    </message>
    <message>
        <source>move of a card</source>
        <translation>перенос карточки</translation>
    </message>
    <message>
        <source>move of cards</source>
        <translation>перенос карточек</translation>
    </message>
    <message>
        <source>removal of a card</source>
        <translation>удаление карточки</translation>
    </message>
    <message>
        <source>removal of cards</source>
        <translation>удаление карточек</translation>
    </message>
    <message>
        <source>copy of a card</source>
        <translation>копия карточки</translation>
    </message>
    <message>
        <source>copies of cards</source>
        <translation>копии карточек</translation>
    </message>
    <message>
        <source>cutting of a card</source>
        <translation>вырезание карточки</translation>
    </message>
    <message>
        <source>cutting of cards</source>
        <translation>вырезание карточек</translation>
    </message>
    <message>
        <source>pasting of a card</source>
        <translation>вставка карточки</translation>
    </message>
    <message>
        <source>pasting of cards</source>
        <translation>вставка карточек</translation>
    </message>
    <message>
        <source>new picture</source>
        <translation>новое изображение</translation>
    </message>
    <message>
        <source>new pictures</source>
        <translation>новые изображения</translation>
    </message>
    <message>
        <source>fitting of rows to their cards</source>
        <translation>подгонка строк по карточкам</translation>
    </message>
    <message>
        <source>showing of hidden rows</source>
        <translation>показ скрытых строк</translation>
    </message>
    <message>
        <source>kind of a card</source>
        <translation>вид карточки</translation>
    </message>
    <message>
        <source>evidence grade</source>
        <translation>основание карточки</translation>
    </message>
    <message>
        <source>severity of a pain</source>
        <translation>сила боли</translation>
    </message>
    <message>
        <source>frequency of a pain</source>
        <translation>частота боли</translation>
    </message>
    <message>
        <source>importance of an expectation</source>
        <translation>важность ожидания</translation>
    </message>
    <message>
        <source>whether an expectation is met</source>
        <translation>оправдано ли ожидание</translation>
    </message>
    <message>
        <source>emotion</source>
        <translation>эмоция</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>слова клиента</translation>
    </message>
    <message>
        <source>speaker of a quote</source>
        <translation>автор цитаты (код)</translation>
    </message>
    <message>
        <source>interpretation</source>
        <translation>истолкование</translation>
    </message>
    <message>
        <source>premise</source>
        <translation>предпосылка</translation>
    </message>
    <message>
        <source>picture of a card</source>
        <translation>изображение карточки</translation>
    </message>
    <message>
        <source>new link</source>
        <translation>новая связь</translation>
    </message>
    <message>
        <source>removal of a link</source>
        <translation>удаление связи</translation>
    </message>
    <message>
        <source>words of a link</source>
        <translation>подпись связи</translation>
    </message>
    <message>
        <source>branch or loop to</source>
        <translation>переход к этапу</translation>
    </message>
    <message>
        <source>channel of a touchpoint</source>
        <translation>канал точки контакта</translation>
    </message>
    <message>
        <source>new channel</source>
        <translation>новый канал</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>канал</translation>
    </message>
    <message>
        <source>removal of a channel</source>
        <translation>удаление канала</translation>
    </message>
    <message>
        <source>barrier hypothesis</source>
        <translation>гипотеза барьера</translation>
    </message>
    <message>
        <source>removal of a barrier hypothesis</source>
        <translation>удаление гипотезы барьера</translation>
    </message>
    <message>
        <source>first stages</source>
        <translation>первые этапы</translation>
    </message>
    <message>
        <source>new stage</source>
        <translation>новый этап</translation>
    </message>
    <message>
        <source>name of a stage</source>
        <translation>название этапа</translation>
    </message>
    <message>
        <source>fields of a stage</source>
        <translation>поля этапа</translation>
    </message>
    <message>
        <source>move of a stage</source>
        <translation>перенос этапа</translation>
    </message>
    <message>
        <source>removal of a stage</source>
        <translation>удаление этапа</translation>
    </message>
    <message>
        <source>new row</source>
        <translation>новая строка</translation>
    </message>
    <message>
        <source>name of a row</source>
        <translation>название строки</translation>
    </message>
    <message>
        <source>height of a row</source>
        <translation>высота строки</translation>
    </message>
    <message>
        <source>hiding of a row</source>
        <translation>скрытие строки</translation>
    </message>
    <message>
        <source>showing of a row</source>
        <translation>показ строки</translation>
    </message>
    <message>
        <source>move of a row</source>
        <translation>перенос строки</translation>
    </message>
    <message>
        <source>removal of a row</source>
        <translation>удаление строки</translation>
    </message>
    <message>
        <source>new segment</source>
        <translation>новый сегмент</translation>
    </message>
    <message>
        <source>fields of a segment</source>
        <translation>поля сегмента</translation>
    </message>
    <message>
        <source>removal of a segment</source>
        <translation>удаление сегмента</translation>
    </message>
    <message>
        <source>new journey</source>
        <translation>новый путь</translation>
    </message>
    <message>
        <source>fields of the journey</source>
        <translation>поля пути</translation>
    </message>
    <message>
        <source>project properties</source>
        <translation>свойства проекта</translation>
    </message>
    <message>
        <source>new source</source>
        <translation>новый источник</translation>
    </message>
    <message>
        <source>fields of a source</source>
        <translation>поля источника</translation>
    </message>
    <message>
        <source>removal of a source</source>
        <translation>удаление источника</translation>
    </message>
    <message>
        <source>merging of sources into</source>
        <translation>объединение источников в</translation>
    </message>
    <message>
        <source>support by the source</source>
        <translation>связь с источником</translation>
    </message>
    <message>
        <source>withdrawal of the source</source>
        <translation>отвязка от источника</translation>
    </message>
    <message>
        <source>quotes from</source>
        <translation>цитаты из</translation>
    </message>
    <message>
        <source>import of survey answers</source>
        <translation>импорт ответов опроса</translation>
    </message>
    <message>
        <source>new answers in place of earlier ones</source>
        <translation>замена ответов опроса</translation>
    </message>
    <message>
        <source>acceptable limit</source>
        <translation>допустимый предел</translation>
    </message>
    <message>
        <source>limit given up</source>
        <translation>отказ от предела</translation>
    </message>
    <message>
        <source>guess of the team</source>
        <translation>оценка команды</translation>
    </message>
    <message>
        <source>removal of a guess</source>
        <translation>удаление оценки команды</translation>
    </message>
    <message>
        <source>review of the map</source>
        <translation>пересмотр карты</translation>
    </message>
    <message>
        <source>review of the barrier</source>
        <translation>пересмотр барьера</translation>
    </message>
    <message>
        <source>new version</source>
        <translation>новая версия</translation>
    </message>
    <message>
        <source>name of a version</source>
        <translation>название версии</translation>
    </message>
    <message>
        <source>removal of a version</source>
        <translation>удаление версии</translation>
    </message>
    <message>
        <source>return to the version</source>
        <translation>возврат к версии</translation>
    </message>
    <message>
        <source>earlier change taken back</source>
        <translation>отмена прежнего изменения</translation>
    </message>
    <message>
        <source>levels worked out anew</source>
        <translation>пересчёт уровней</translation>
    </message>
    <message>
        <source>key drivers of</source>
        <translation>ключевые драйверы</translation>
    </message>
    <message>
        <source>barriers proposed by the rule</source>
        <translation>барьеры, предложенные правилом</translation>
    </message>
    <message>
        <source>acceptance of the barrier</source>
        <translation>принятие барьера</translation>
    </message>
    <message>
        <source>acceptance of barriers</source>
        <translation>принятие барьеров</translation>
    </message>
    <message>
        <source>dropping of the barrier</source>
        <translation>отклонение барьера</translation>
    </message>
    <message>
        <source>dropping of barriers</source>
        <translation>отклонение барьеров</translation>
    </message>
    <message>
        <source>confirmed status of the barrier</source>
        <translation>подтверждение статуса барьера</translation>
    </message>
    <message>
        <source>status of the barrier</source>
        <translation>статус барьера</translation>
    </message>
    <message>
        <source>refused status of the barrier</source>
        <translation>отклонение статуса барьера</translation>
    </message>
    <message>
        <source>comment on the barrier</source>
        <translation>комментарий к барьеру</translation>
    </message>
    <message>
        <source>closing of the hypothesis</source>
        <translation>закрытие гипотезы</translation>
    </message>
    <message>
        <source>reopening of the hypothesis</source>
        <translation>возвращение гипотезы</translation>
    </message>
    <message>
        <source>new base of the barrier</source>
        <translation>новая точка отсчёта барьера</translation>
    </message>
    <message>
        <source>new base of barriers</source>
        <translation>новая точка отсчёта барьеров</translation>
    </message>
    <message>
        <source>new barrier</source>
        <translation>новый барьер</translation>
    </message>
    <message>
        <source>further stage of the barrier</source>
        <translation>ещё один этап барьера</translation>
    </message>
    <message>
        <source>fields of the barrier</source>
        <translation>поля барьера</translation>
    </message>
    <message>
        <source>fields of barriers</source>
        <translation>поля барьеров</translation>
    </message>
    <message>
        <source>removal of a barrier</source>
        <translation>удаление барьера</translation>
    </message>
    <message>
        <source>removal of barriers</source>
        <translation>удаление барьеров</translation>
    </message>
    <message>
        <source>place of the barrier in the register</source>
        <translation>место барьера в реестре</translation>
    </message>
    <message>
        <source>order of barriers</source>
        <translation>порядок барьеров</translation>
    </message>
    <message>
        <source>merging of barriers into</source>
        <translation>объединение барьеров в</translation>
    </message>
    <message>
        <source>splitting of the barrier</source>
        <translation>разделение барьера</translation>
    </message>
    <message>
        <source>new recommendation</source>
        <translation>новая рекомендация</translation>
    </message>
    <message>
        <source>removal of the recommendation</source>
        <translation>удаление рекомендации</translation>
    </message>
    <message>
        <source>new hypothesis</source>
        <translation>новая гипотеза</translation>
    </message>
    <message>
        <source>fields of the hypothesis</source>
        <translation>поля гипотезы</translation>
    </message>
    <message>
        <source>removal of the hypothesis</source>
        <translation>удаление гипотезы</translation>
    </message>
    <message>
        <source>new experiment</source>
        <translation>новый эксперимент</translation>
    </message>
    <message>
        <source>fields of the experiment</source>
        <translation>поля эксперимента</translation>
    </message>
    <message>
        <source>removal of the experiment</source>
        <translation>удаление эксперимента</translation>
    </message>
    <message>
        <source>new mechanic</source>
        <translation>новая механика</translation>
    </message>
    <message>
        <source>fields of the mechanic</source>
        <translation>поля механики</translation>
    </message>
    <message>
        <source>removal of the mechanic</source>
        <translation>удаление механики</translation>
    </message>
    <message>
        <source>effort and effect of the recommendation</source>
        <translation>трудоёмкость и эффект рекомендации</translation>
    </message>
    <message>
        <source>removal of the estimate of</source>
        <translation>снятие оценки рекомендации</translation>
    </message>
    <message>
        <source>kind of measure of the recommendation</source>
        <translation>вид меры рекомендации</translation>
    </message>
    <message>
        <source>effort of the recommendation</source>
        <translation>трудоёмкость рекомендации</translation>
    </message>
    <message>
        <source>effect of the recommendation</source>
        <translation>эффект рекомендации</translation>
    </message>
    <message>
        <source>confirmed statuses</source>
        <translation>подтверждение статусов</translation>
    </message>
    <message>
        <source>last change</source>
        <translation>последнее изменение</translation>
    </message>
</context>
<context>
    <name>Verbatims</name>
    <message>
        <source>Pick quotes</source>
        <translation>Выбрать цитаты</translation>
    </message>
    <message>
        <source>Put on the map</source>
        <translation>Поместить на карту</translation>
    </message>
    <message>
        <source>Answers in words from %1. Only what you pick goes into the project.</source>
        <translation>Ответы своими словами из файла %1. В проект попадёт только то, что вы выберете.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Put them at the stage</source>
        <translation>Поместить на этап</translation>
    </message>
    <message>
        <source>Shown: %1, picked: %2. Known names and numbers are hidden; look for others.</source>
        <translation>Показано: %1, отобрано: %2. Известные имена и номера скрыты; проверьте, нет ли других.</translation>
    </message>
    <message>
        <source>Pick quotes from the survey file</source>
        <translation>Выбрать цитаты из файла опроса</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Читаем ответы…</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Save a version</source>
        <translation>Сохранить версию</translation>
    </message>
    <message>
        <source>Save the version</source>
        <translation>Сохранить версию</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>As “Before the workshop” or “Agreed in May”</source>
        <translation>Например, «До воркшопа» или «Согласовано в мае»</translation>
    </message>
    <message>
        <source>Note, if needed</source>
        <translation>Заметка, если нужна</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>No versions yet. Save one before something large: a workshop, an import, a presentation.</source>
        <translation>Версий ещё нет. Сохраните версию перед чем-то важным: воркшопом, загрузкой ответов, показом.</translation>
    </message>
    <message>
        <source>A version keeps the whole project as it was, also what is deleted later. It lies in the same file and leaves it when it is removed.</source>
        <translation>Версия хранит весь проект, в том числе то, что потом удалено. Она лежит в том же файле и исчезает из него, когда её удаляют.</translation>
    </message>
    <message>
        <source>Save a version…</source>
        <translation>Сохранить версию…</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>Открыть для чтения</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>Сравнить с нынешней</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Restoring the version…</source>
        <translation>Версия восстанавливается…</translation>
    </message>
    <message>
        <source>The project is again as in “%1”. Ctrl+Z leads back.</source>
        <translation>Проект снова такой, как в версии «%1». Вернуть всё назад: Ctrl+Z.</translation>
    </message>
    <message>
        <source>Saving the version…</source>
        <translation>Версия сохраняется…</translation>
    </message>
    <message>
        <source>The version “%1” is saved.</source>
        <translation>Версия «%1» сохранена.</translation>
    </message>
    <message>
        <source>%1, version “%2”</source>
        <translation>%1, версия «%2»</translation>
    </message>
    <message>
        <source>Opening the version…</source>
        <translation>Версия открывается…</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Untitled</source>
        <translation>Без названия</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Свойства</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Панель инструментов</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Волна</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>What the columns hold</source>
        <translation>Что в столбцах</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Answers, for example</source>
        <translation>Ответы, например</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Что в нём</translation>
    </message>
    <message>
        <source>How people were asked. Waves that were asked otherwise are not compared.</source>
        <translation>Как спрашивали людей. Волны с разными вопросами не сравниваются.</translation>
    </message>
    <message>
        <source>How people were asked</source>
        <translation>Как спрашивали людей</translation>
    </message>
    <message>
        <source>The question as it was asked</source>
        <translation>Вопрос, как его задавали</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>как обычно</translation>
    </message>
    <message>
        <source>Columns: %1.</source>
        <translation>Столбцов: %1.</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Таблица</translation>
    </message>
    <message>
        <source>&amp;Written by</source>
        <translation>&amp;Чем записан</translation>
    </message>
    <message>
        <source>Recognise &amp;anew</source>
        <translation>&amp;Распознать заново</translation>
    </message>
    <message>
        <source>T&amp;ake over what was said</source>
        <translation>&amp;Взять сказанное оттуда</translation>
    </message>
    <message>
        <source>No column tells segments: all answers are those of “%1”.</source>
        <translation>Сегменты не задаёт ни один столбец: все ответы отнесены к «%1».</translation>
    </message>
    <message>
        <source>Said by hand</source>
        <translation>Указано вручную</translation>
    </message>
    <message>
        <source>As the time before</source>
        <translation>Как в прошлый раз</translation>
    </message>
    <message>
        <source>Its words are segments of the project</source>
        <translation>В нём сегменты проекта</translation>
    </message>
    <message>
        <source>Save these answers as a &amp;mapping…</source>
        <translation>Сохранить это описание столб&amp;цов…</translation>
    </message>
    <message>
        <source>&amp;Waves</source>
        <translation>&amp;Волны</translation>
    </message>
    <message>
        <source>Name of the wa&amp;ve</source>
        <translation>Название во&amp;лны</translation>
    </message>
    <message>
        <source>Sea&amp;son of the waves</source>
        <translation>&amp;Сезон волн</translation>
    </message>
    <message>
        <source>Who a&amp;nswered twice</source>
        <translation>&amp;Повторные ответы</translation>
    </message>
    <message>
        <source>&amp;Twice means</source>
        <translation>Повтор — &amp;это когда</translation>
    </message>
    <message>
        <source>Waves and answers given twice</source>
        <translation>Волны и повторные ответы</translation>
    </message>
    <message>
        <source>No column tells respondents apart: as usual nothing is dropped, and rows that are equal in every cell are told after the import.</source>
        <translation>Столбца респондентов нет: обычно ничего не отбрасывается, а о строках, совпавших во всех ячейках, сообщит отчёт об импорте.</translation>
    </message>
    <message>
        <source>People are told apart by “%1”; it is kept nowhere.</source>
        <translation>Людей различает столбец «%1»; он нигде не сохраняется.</translation>
    </message>
    <message>
        <source>As the column says</source>
        <translation>Как в столбце</translation>
    </message>
    <message>
        <source>One wave: the quarter of the last answer</source>
        <translation>Одна волна: квартал последнего ответа</translation>
    </message>
    <message>
        <source>By date: a quarter is a wave</source>
        <translation>По дате: квартал — волна</translation>
    </message>
    <message>
        <source>By date: a month is a wave</source>
        <translation>По дате: месяц — волна</translation>
    </message>
    <message>
        <source>By date: waves that I name</source>
        <translation>По дате: свои волны</translation>
    </message>
    <message>
        <source>One wave, named like the file</source>
        <translation>Одна волна с именем файла</translation>
    </message>
    <message>
        <source>One wave, named below</source>
        <translation>Одна волна с названием ниже</translation>
    </message>
    <message>
        <source>As usual: the last answer of a respondent counts</source>
        <translation>Обычно: учесть последний ответ респондента</translation>
    </message>
    <message>
        <source>The last answer counts, even if most are repeats</source>
        <translation>Учесть последний, даже если повторов большинство</translation>
    </message>
    <message>
        <source>The first answer counts</source>
        <translation>Учесть первый ответ</translation>
    </message>
    <message>
        <source>All answers count</source>
        <translation>Учесть все ответы</translation>
    </message>
    <message>
        <source>the same respondent, question and wave</source>
        <translation>совпали респондент, вопрос и волна</translation>
    </message>
    <message>
        <source>the same respondent, question and day</source>
        <translation>совпали респондент, вопрос и день</translation>
    </message>
    <message>
        <source>all cells of the row are equal</source>
        <translation>совпали все ячейки строки</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Волны</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Сезон</translation>
    </message>
    <message>
        <source>Add a wav&amp;e</source>
        <translation>Доб&amp;авить волну</translation>
    </message>
    <message>
        <source>Remove the last wave</source>
        <translation>Убрать последнюю волну</translation>
    </message>
    <message>
        <source>Not imported, for it says who somebody is: %1.</source>
        <translation>Не импортируется, потому что называет человека: %1.</translation>
    </message>
    <message>
        <source>What the questions ask</source>
        <translation>О чём вопросы</translation>
    </message>
    <message>
        <source>Which end of a scale is the good one is never guessed: look at the example.</source>
        <translation>Какой край шкалы хороший, программа не угадывает: посмотрите на пример.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Метрика</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Шкала</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>The highest answer means</source>
        <translation>Наибольший ответ — это</translation>
    </message>
    <message>
        <source>the journey as a whole</source>
        <translation>путь в целом</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>выберите</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>own scale</source>
        <translation>своя шкала</translation>
    </message>
    <message>
        <source>Alike: %1</source>
        <translation>Похоже: %1</translation>
    </message>
    <message>
        <source>choose or type</source>
        <translation>выберите или впишите</translation>
    </message>
    <message>
        <source>Say…</source>
        <translation>Задать…</translation>
    </message>
    <message>
        <source>good</source>
        <translation>хорошо</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>плохо</translation>
    </message>
    <message>
        <source>&amp;Say the same of the other questions on this scale: %1</source>
        <translation>&amp;Так же ответить про остальные вопросы с этой шкалой: %1</translation>
    </message>
    <message>
        <source>&amp;Take the stages as the questions name them: %1</source>
        <translation>&amp;Взять этапы так, как они названы в вопросах: %1</translation>
    </message>
    <message>
        <source>&amp;The same stage for the other questions without one: %1</source>
        <translation>&amp;Тот же этап остальным вопросам без этапа: %1</translation>
    </message>
    <message>
        <source>Import survey answers</source>
        <translation>Импорт ответов опроса</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Далее</translation>
    </message>
    <message>
        <source>Im&amp;port</source>
        <translation>&amp;Загрузить</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отмена</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Шаг %1 из %2</translation>
    </message>
    <message>
        <source>The same for: %1.</source>
        <translation>То же для файлов: %1.</translation>
    </message>
    <message>
        <source>step %1 “%2”</source>
        <translation>шаг %1 «%2»</translation>
    </message>
    <message>
        <source>Before the import, look at: %1.</source>
        <translation>До загрузки осталось посмотреть: %1.</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>Сохранить разметку</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Enter adds a line, Delete removes it. Alt and an arrow moves it, also into groups and out.</source>
        <translation>Enter добавляет строку, Delete убирает. Alt со стрелкой переносит её, в том числе в группу и из неё.</translation>
    </message>
    <message>
        <source>Add a cond&amp;ition</source>
        <translation>Добавить &amp;условие</translation>
    </message>
    <message>
        <source>Add a &amp;group</source>
        <translation>Добавить &amp;группу</translation>
    </message>
    <message>
        <source>A&amp;dd a segment</source>
        <translation>Добавить с&amp;егмент</translation>
    </message>
    <message>
        <source>Rem&amp;ove the line</source>
        <translation>У&amp;брать строку</translation>
    </message>
    <message>
        <source>Segment in the file</source>
        <translation>Сегмент в файле</translation>
    </message>
    <message>
        <source>In the project</source>
        <translation>В проекте</translation>
    </message>
    <message>
        <source>Respondents</source>
        <translation>Респонденты</translation>
    </message>
    <message>
        <source>a new segment</source>
        <translation>новый сегмент</translation>
    </message>
    <message>
        <source>name</source>
        <translation>название</translation>
    </message>
    <message>
        <source>is</source>
        <translation>равно</translation>
    </message>
    <message>
        <source>is one of: a, b, c</source>
        <translation>одно из: а, б, в</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>не меньше</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>не больше</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>заполнено</translation>
    </message>
    <message>
        <source>&amp;Use this scale</source>
        <translation>&amp;Взять эту шкалу</translation>
    </message>
    <message>
        <source>A scale of its own</source>
        <translation>Своя шкала</translation>
    </message>
    <message>
        <source>&amp;Name of the scale</source>
        <translation>&amp;Название шкалы</translation>
    </message>
    <message>
        <source>may be left out</source>
        <translation>можно не указывать</translation>
    </message>
    <message>
        <source>&amp;Lowest answer</source>
        <translation>На&amp;именьший ответ</translation>
    </message>
    <message>
        <source>&amp;Highest answer</source>
        <translation>Наи&amp;больший ответ</translation>
    </message>
    <message>
        <source>The highest answer &amp;means</source>
        <translation>Наибольший ответ — &amp;это</translation>
    </message>
    <message>
        <source>&amp;Good answers begin at</source>
        <translation>&amp;Хорошие начинаются с</translation>
    </message>
    <message>
        <source>&amp;Trouble begins at</source>
        <translation>&amp;Плохие начинаются с</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Место на шкале</translation>
    </message>
    <message>
        <source>What the answers stand for</source>
        <translation>Места ответов на шкале</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>не учитывать</translation>
    </message>
    <message>
        <source>Say which place each answer has on the scale.</source>
        <translation>Укажите место каждого ответа на шкале.</translation>
    </message>
    <message>
        <source>Say whether the highest answer is good or bad.</source>
        <translation>Укажите, хорошо или плохо, когда ответ наибольший.</translation>
    </message>
    <message>
        <source>Good and trouble answers must be different ones, and some of each.</source>
        <translation>Нужны и хорошие, и плохие ответы, и они не должны совпадать.</translation>
    </message>
    <message>
        <source>Answers to a question</source>
        <translation>Ответы на вопрос</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Волна</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Respondent: not imported</source>
        <translation>Респондент: не импортируется</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>Personal data: not imported</source>
        <translation>Личные данные: не импортируются</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Не нужно</translation>
    </message>
    <message>
        <source>a plain table</source>
        <translation>простая таблица</translation>
    </message>
    <message>
        <source>Google Forms</source>
        <translation>Google Формы</translation>
    </message>
    <message>
        <source>Yandex Forms</source>
        <translation>Яндекс Формы</translation>
    </message>
    <message>
        <source>all of these hold</source>
        <translation>выполнены все</translation>
    </message>
    <message>
        <source>any of these holds</source>
        <translation>выполнено любое</translation>
    </message>
    <message>
        <source>none of these holds</source>
        <translation>не выполнено ни одно</translation>
    </message>
    <message>
        <source>Choose the column of segments, or name one segment for all answers.</source>
        <translation>Выберите столбец с сегментами или назовите один сегмент для всех ответов.</translation>
    </message>
    <message>
        <source>Every segment needs a name, and every condition a column and a value.</source>
        <translation>Каждому сегменту нужно название, каждому условию — столбец и значение.</translation>
    </message>
    <message>
        <source>Choose the list, its two columns, and the column of respondents in this file.</source>
        <translation>Выберите список, два его столбца и столбец с респондентами в этом файле.</translation>
    </message>
    <message>
        <source>Look at what the segments of the file are in the project.</source>
        <translation>Посмотрите, каким сегментам проекта соответствуют сегменты файла.</translation>
    </message>
    <message>
        <source>Say whether all answers are those of one segment, which would be a new one.</source>
        <translation>Решите, все ли ответы относятся к одному сегменту: он появится в проекте как новый.</translation>
    </message>
    <message>
        <source>Name the wave.</source>
        <translation>Назовите волну.</translation>
    </message>
    <message>
        <source>Every wave needs a name and its first or last day, as 2026-09-01.</source>
        <translation>У каждой волны нужны название и первый или последний день, например 2026-09-01.</translation>
    </message>
    <message>
        <source>Say of every question which stage it is about.</source>
        <translation>Укажите для каждого вопроса, о каком он этапе.</translation>
    </message>
    <message>
        <source>Every question needs a metric, or a scale of its own.</source>
        <translation>Каждому вопросу нужна метрика или своя шкала.</translation>
    </message>
    <message>
        <source>Say which columns hold answers to questions, or which hold the metric and the answer.</source>
        <translation>Укажите, в каких столбцах ответы на вопросы или в каких метрика и ответ.</translation>
    </message>
    <message>
        <source>The time before, the column “%1” was read as “%2”. It is gone: look at what was found.</source>
        <translation>В прошлый раз столбец «%1» читался как «%2». Теперь его нет: посмотрите, что распознано.</translation>
    </message>
    <message>
        <source>Nobody knows the metric “%1” any more: say what “%2” measures.</source>
        <translation>Метрика «%1» больше не известна: укажите, что измеряет «%2».</translation>
    </message>
    <message>
        <source>The project has no stage “%1” any more: look at what the questions are about now.</source>
        <translation>В проекте больше нет этапа «%1»: посмотрите, о чём теперь вопросы.</translation>
    </message>
    <message>
        <source>The project has no segment “%1” any more: say which it is now.</source>
        <translation>В проекте больше нет сегмента «%1»: укажите, какой теперь подходит.</translation>
    </message>
    <message>
        <source>The rules of segments ask about the column “%1”, which is gone: say the segments anew.</source>
        <translation>Правила сегментов опираются на столбец «%1», а его больше нет: задайте сегменты заново.</translation>
    </message>
    <message>
        <source>The list of respondents “%1” is not there: say the segments anew.</source>
        <translation>Списка респондентов «%1» нет на месте: задайте сегменты заново.</translation>
    </message>
    <message>
        <source>No column holds dates any more: say the waves anew.</source>
        <translation>Столбца с датами больше нет: задайте волны заново.</translation>
    </message>
    <message>
        <source>Only the waves that have names are kept: check the days of the others.</source>
        <translation>Сохранены только волны с названиями: проверьте дни остальных.</translation>
    </message>
    <message>
        <source>The file has no table “%1” any more: look at what was found.</source>
        <translation>Таблицы «%1» в файле больше нет: посмотрите, что распознано.</translation>
    </message>
    <message>
        <source>The columns are those of “%1”, but nothing that was said of it holds here.</source>
        <translation>Столбцы те же, что в файле «%1», но ничего из сказанного о нём здесь не учтено.</translation>
    </message>
    <message>
        <source>The columns are those of “%1”: all that was said of it holds here too. What its scales measure and which answer is good stands on the next page.</source>
        <translation>Столбцы те же, что в файле «%1»: всё, что было сказано о нём, верно и здесь. Что измеряют его шкалы и какой ответ хороший, показано на следующей странице.</translation>
    </message>
    <message>
        <source>Nothing was said there of: %1.</source>
        <translation>Там ничего не сказано о столбцах: %1.</translation>
    </message>
    <message>
        <source>As in “%1”</source>
        <translation>Как в файле «%1»</translation>
    </message>
    <message>
        <source>Recognised in this file</source>
        <translation>Распознано в этом файле</translation>
    </message>
    <message>
        <source>The same name</source>
        <translation>То же название</translation>
    </message>
    <message>
        <source>The only segment here and there</source>
        <translation>Единственный и там, и здесь</translation>
    </message>
    <message>
        <source>The project has none of this name</source>
        <translation>В проекте такого нет</translation>
    </message>
    <message>
        <source>Otherwise than before</source>
        <translation>Иначе, чем раньше</translation>
    </message>
    <message>
        <source>The header of the column</source>
        <translation>Заголовок столбца</translation>
    </message>
    <message>
        <source>The question of the metric</source>
        <translation>Вопрос метрики</translation>
    </message>
    <message>
        <source>The metric’s usual question</source>
        <translation>Обычный вопрос метрики</translation>
    </message>
    <message>
        <source>good %1, trouble %2</source>
        <translation>хорошие %1, плохие %2</translation>
    </message>
    <message>
        <source>Say of every scale which end is the good one.</source>
        <translation>Укажите для каждой шкалы, какой её край — хороший.</translation>
    </message>
    <message>
        <source>From a column</source>
        <translation>Из столбца</translation>
    </message>
    <message>
        <source>One segment for all answers</source>
        <translation>Один сегмент для всех ответов</translation>
    </message>
    <message>
        <source>By rules: the first that holds decides</source>
        <translation>По правилам: решает первое подходящее</translation>
    </message>
    <message>
        <source>From a list of respondents in another file</source>
        <translation>Из списка респондентов в другом файле</translation>
    </message>
    <message>
        <source>Choose the list…</source>
        <translation>Выбрать список…</translation>
    </message>
    <message>
        <source>&amp;Segments</source>
        <translation>&amp;Сегменты</translation>
    </message>
    <message>
        <source>Col&amp;umn</source>
        <translation>С&amp;толбец</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>Наз&amp;вание</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>Сп&amp;исок</translation>
    </message>
    <message>
        <source>Respondent, in t&amp;his file</source>
        <translation>&amp;Респондент в этом файле</translation>
    </message>
    <message>
        <source>&amp;Respondent, in the list</source>
        <translation>Р&amp;еспондент в списке</translation>
    </message>
    <message>
        <source>Se&amp;gment, in the list</source>
        <translation>Сег&amp;мент в списке</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>Say which answers belong to which segment.</source>
        <translation>Укажите, какие ответы к какому сегменту относятся.</translation>
    </message>
    <message>
        <source>List of respondents</source>
        <translation>Список респондентов</translation>
    </message>
    <message>
        <source>&amp;Take rules from a mapping…</source>
        <translation>Взять &amp;правила из описания столбцов…</translation>
    </message>
    <message>
        <source>“%1” has no rules of segments.</source>
        <translation>В «%1» нет правил сегментов.</translation>
    </message>
    <message>
        <source>Take rules from a mapping</source>
        <translation>Взять правила из описания столбцов</translation>
    </message>
    <message>
        <source>In no segment: %1 of %2 (%3).</source>
        <translation>Ни в одном сегменте: %1 из %2 (%3).</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Cancelled: nothing has changed.</source>
        <translation>Отменено: ничего не изменилось.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
</TS>
