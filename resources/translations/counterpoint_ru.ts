<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Counterpoint</source>
        <translation>О программе Counterpoint</translation>
    </message>
    <message>
        <source>Finds who claims what in the news, and who answers it.</source>
        <translation>Находит в новостях, кто что утверждает и кто на это отвечает.</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. It stands on these works:</source>
        <translation>Лицензия: Apache 2.0. Программа опирается на эти работы:</translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Choose an article in the library to read it here, with every statement in its party&apos;s colour.</source>
        <translation>Выберите статью в библиотеке, чтобы прочесть её здесь: каждое высказывание будет отмечено цветом своей стороны.</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>не назван</translation>
    </message>
</context>
<context>
    <name>BriefChoices</name>
    <message>
        <source>What goes into the brief</source>
        <translation>Что войдёт в сводку</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Language of the brief</source>
        <translation>Язык сводки</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Export brief (PDF)</source>
        <translation>Сохранить сводку (PDF)</translation>
    </message>
    <message>
        <source>Export brief (Ctrl+E)</source>
        <translation>Сохранить сводку (Ctrl+E)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>Печать (Ctrl+P)</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open the exported brief</source>
        <translation>Открыть сохранённую сводку</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Сохранено: {name}.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Стороны</translation>
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
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Answered claims only</source>
        <translation>Только с ответами</translation>
    </message>
    <message>
        <source>Confirmed only</source>
        <translation>Только подтверждённое</translation>
    </message>
</context>
<context>
    <name>BriefPanel</name>
    <message>
        <source>Brief</source>
        <translation>Сводка</translation>
    </message>
    <message>
        <source>Here a brief will lie: the claims of the parties beside the answers, ready for print.</source>
        <translation>Здесь будет сводка: утверждения сторон рядом с ответами, готовая к печати.</translation>
    </message>
    <message>
        <source>The page follows when what runs now has ended.</source>
        <translation>Страница появится, когда закончится текущая работа.</translation>
    </message>
    <message>
        <source>The page is being made…</source>
        <translation>Страница готовится…</translation>
    </message>
</context>
<context>
    <name>ExchangeDelegate</name>
    <message>
        <source>Under no issue yet</source>
        <translation>Пока без темы</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln пара</numerusform>
            <numerusform>%Ln пары</numerusform>
            <numerusform>%Ln пар</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation>
            <numerusform>%Ln утверждение</numerusform>
            <numerusform>%Ln утверждения</numerusform>
            <numerusform>%Ln утверждений</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer in the library</source>
        <translation>Ответа в библиотеке нет</translation>
    </message>
</context>
<context>
    <name>ExchangeModel</name>
    <message>
        <source>No answer in the library</source>
        <translation>Ответа в библиотеке нет</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>What runs</source>
        <translation>Что выполняется</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Оставшееся время</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stop after the article at hand (Ctrl+.)</source>
        <translation>Остановить после текущей статьи (Ctrl+.)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>{phase}: {done} of {total}</source>
        <translation>{phase}: {done} из {total}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Начинаем…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливаем…</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>library, article, side by side, brief</source>
        <translation>библиотека, статья, стороны рядом, сводка</translation>
    </message>
    <message>
        <source>search</source>
        <translation>поиск</translation>
    </message>
    <message>
        <source>move over articles, claims and answers</source>
        <translation>переход по статьям, утверждениям и ответам</translation>
    </message>
    <message>
        <source>open the article, or the sentence in it</source>
        <translation>открыть статью или предложение в ней</translation>
    </message>
    <message>
        <source>go back</source>
        <translation>вернуться назад</translation>
    </message>
    <message>
        <source>confirm or reject a pair; the next one is selected</source>
        <translation>подтвердить или отклонить пару; выделится следующая</translation>
    </message>
    <message>
        <source>next and previous statement in an article</source>
        <translation>следующее и предыдущее высказывание в статье</translation>
    </message>
    <message>
        <source>undo what you decided</source>
        <translation>отменить своё решение</translation>
    </message>
    <message>
        <source>export the brief, print it</source>
        <translation>сохранить сводку, напечатать её</translation>
    </message>
    <message>
        <source>fold or unfold the inspector</source>
        <translation>свернуть или развернуть подробности</translation>
    </message>
    <message>
        <source>The program reads every sentence and marks who says what, in the colour of the party.</source>
        <translation>Программа разбирает каждое предложение и отмечает, кто что говорит, цветом стороны.</translation>
    </message>
    <message>
        <source>“Side by side” shows the claims of a party, and beside each the answers of the others.</source>
        <translation>«Стороны рядом» показывают утверждения стороны, а возле каждого – ответы остальных.</translation>
    </message>
    <message>
        <source>Confirm or reject what the program suggests; “Brief” makes a document of it for print.</source>
        <translation>Подтвердите или отклоните то, что предлагает программа; «Сводка» сделает из этого документ для печати.</translation>
    </message>
    <message>
        <source>Counterpoint hears both sides</source>
        <translation>Counterpoint слышит обе стороны</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>С этого компьютера ничего не отправляется.</translation>
    </message>
    <message>
        <source>Drop articles on the window: text, web pages, Word, PDF, EPUB, mail, tables, archives, folders.</source>
        <translation>Перетащите статьи в окно: текст, веб-страницы, Word, PDF, EPUB, почту, таблицы, архивы, папки.</translation>
    </message>
</context>
<context>
    <name>Inspecting</name>
    <message>
        <source>Click a marked sentence to see who speaks, and why.</source>
        <translation>Щёлкните отмеченное предложение, чтобы узнать, кто говорит и почему программа так решила.</translation>
    </message>
    <message>
        <source>What you choose is shown here in detail.</source>
        <translation>Здесь видны подробности о выбранном.</translation>
    </message>
    <message>
        <source>Choose a claim to see its sentence, and why it has its answer.</source>
        <translation>Выберите утверждение, чтобы увидеть его предложение и узнать, почему у него такой ответ.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>Open in the article ↗</source>
        <translation>Открыть в статье ↗</translation>
    </message>
    <message>
        <source>Open in the article (Enter)</source>
        <translation>Открыть в статье (Enter)</translation>
    </message>
    <message>
        <source>The article does not say who speaks.</source>
        <translation>В статье не сказано, кто говорит.</translation>
    </message>
    <message>
        <source>a denial</source>
        <translation>отрицание</translation>
    </message>
    <message>
        <source>about: {names}</source>
        <translation>о ком: {names}</translation>
    </message>
    <message>
        <source>certainty {score}</source>
        <translation>уверенность {score}</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Кто говорит</translation>
    </message>
    <message>
        <source>Why these answer each other</source>
        <translation>Почему это ответ друг другу</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Who speaks here</source>
        <translation>Кто здесь говорит</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>{action} the pair ({key})</source>
        <translation>{action} пару ({key})</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Исправить…</translation>
    </message>
    <message>
        <source>Correct who speaks (F4)</source>
        <translation>Исправить, кто говорит (F4)</translation>
    </message>
    <message>
        <source>{action} the statement ({key})</source>
        <translation>{action} высказывание ({key})</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>Также в</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>Number of articles</source>
        <translation>Число статей</translation>
    </message>
    <message>
        <source>Drop articles anywhere on this window to find out who claims what, and who answers it.</source>
        <translation>Перетащите статьи в любое место этого окна, чтобы узнать, кто что утверждает и кто на это отвечает.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Search in articles</source>
        <translation>Искать в статьях</translation>
    </message>
    <message>
        <source>No article is like this.</source>
        <translation>Таких статей нет.</translation>
    </message>
    <message>
        <source>{found} of {articles}</source>
        <translation>{found} из {articles}</translation>
    </message>
    <message>
        <source>Search in articles (Ctrl+F)</source>
        <translation>Поиск в статьях (Ctrl+F)</translation>
    </message>
    <message>
        <source>words: in all their forms · “these words”: exactly so · begin*: as they begin</source>
        <translation>слова: во всех формах · «эти слова»: точно так · нача*: по началу</translation>
    </message>
    <message>
        <source>-word: not this one · one OR other: at least one of them</source>
        <translation>-слово: без него · одно ИЛИ другое: хотя бы одно из них</translation>
    </message>
    <message>
        <source>party: speaker: source: date: lang: tag: in: is:unanswered: what is known of an article</source>
        <translation>сторона: лицо: источник: дата: язык: метка: папка: есть:безответа: что известно о статье</translation>
    </message>
    <message>
        <source>for example  party:Russia source:Reuters date:2015-11..2015-12 sanctions</source>
        <translation>например  сторона:Россия источник:ТАСС дата:2015-11..2015-12 санкции</translation>
    </message>
    <message>
        <source>By meaning</source>
        <translation>По смыслу</translation>
    </message>
    <message>
        <source>Find statements that say the like of a sentence, in either language (Ctrl+Shift+F)</source>
        <translation>Найти высказывания, похожие по смыслу на фразу, на обоих языках (Ctrl+Shift+F)</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Rena&amp;me the issue…</source>
        <translation>Переи&amp;меновать тему…</translation>
    </message>
    <message>
        <source>Mer&amp;ge the issue into…</source>
        <translation>Слить тему с &amp;другой…</translation>
    </message>
    <message>
        <source>Move to another &amp;issue…</source>
        <translation>Перенести в другую &amp;тему…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;New library…</source>
        <translation>&amp;Новая библиотека…</translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation>&amp;Открыть библиотеку…</translation>
    </message>
    <message>
        <source>Recent &amp;libraries</source>
        <translation>Н&amp;едавние библиотеки</translation>
    </message>
    <message>
        <source>Open the &amp;sample library</source>
        <translation>Открыть библиотеку-о&amp;бразец</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Импорт файлов…</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>Импорт &amp;папки…</translation>
    </message>
    <message>
        <source>&amp;Export brief (PDF)…</source>
        <translation>&amp;Сохранить сводку (PDF)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Пе&amp;чать…</translation>
    </message>
    <message>
        <source>S&amp;top what runs</source>
        <translation>Ос&amp;тановить работу</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
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
        <translation>&amp;Вернуть</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Найти</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;Отменить: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>&amp;Вернуть: {step}</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>По&amp;дробности</translation>
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
        <source>&amp;Theme</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Разбор</translation>
    </message>
    <message>
        <source>&amp;Confirm the pair</source>
        <translation>&amp;Подтвердить пару</translation>
    </message>
    <message>
        <source>Re&amp;ject the pair</source>
        <translation>&amp;Отклонить пару</translation>
    </message>
    <message>
        <source>&amp;Next statement</source>
        <translation>&amp;Следующее высказывание</translation>
    </message>
    <message>
        <source>&amp;Previous statement</source>
        <translation>П&amp;редыдущее высказывание</translation>
    </message>
    <message>
        <source>Open in the &amp;article</source>
        <translation>Открыть в с&amp;татье</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;About Counterpoint</source>
        <translation>О &amp;программе Counterpoint</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Corre&amp;ct the statement…</source>
        <translation>&amp;Исправить высказывание…</translation>
    </message>
    <message>
        <source>Con&amp;firm the statement</source>
        <translation>По&amp;дтвердить высказывание</translation>
    </message>
    <message>
        <source>The selected &amp;words are…</source>
        <translation>Выделенные с&amp;лова — это…</translation>
    </message>
    <message>
        <source>a new &amp;statement…</source>
        <translation>&amp;новое высказывание…</translation>
    </message>
    <message>
        <source>its &amp;content</source>
        <translation>его &amp;содержание</translation>
    </message>
    <message>
        <source>its sour&amp;ce</source>
        <translation>его &amp;источник</translation>
    </message>
    <message>
        <source>its c&amp;ue</source>
        <translation>его &amp;глагол речи</translation>
    </message>
    <message>
        <source>&amp;Delete the statement</source>
        <translation>&amp;Удалить высказывание</translation>
    </message>
    <message>
        <source>&amp;Delete the selected articles</source>
        <translation>&amp;Удалить выделенные статьи</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>Ana&amp;lyse again with the models in use</source>
        <translation>Раз&amp;обрать заново нынешними моделями</translation>
    </message>
    <message>
        <source>&amp;Register of parties</source>
        <translation>Список с&amp;торон</translation>
    </message>
    <message>
        <source>&amp;Export as a table…</source>
        <translation>&amp;Выгрузить таблицей…</translation>
    </message>
    <message>
        <source>&amp;Import a table…</source>
        <translation>&amp;Загрузить таблицу…</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>&amp;Следить за папкой…</translation>
    </message>
    <message>
        <source>Stop &amp;watching “{folder}”</source>
        <translation>Не &amp;следить за папкой «{folder}»</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>С&amp;татьи</translation>
    </message>
    <message>
        <source>Last import &amp;report…</source>
        <translation>&amp;Отчёт о последнем импорте…</translation>
    </message>
    <message>
        <source>E&amp;xport for other programs</source>
        <translation>Выгрузить для &amp;других программ</translation>
    </message>
    <message>
        <source>&amp;Statements (CSV, Excel, JSON Lines)…</source>
        <translation>&amp;Высказывания (CSV, Excel, JSON Lines)…</translation>
    </message>
    <message>
        <source>&amp;Claims and answers (CSV, Excel, JSON Lines)…</source>
        <translation>&amp;Утверждения и ответы (CSV, Excel, JSON Lines)…</translation>
    </message>
    <message>
        <source>&amp;Network of parties (GraphML, GEXF)…</source>
        <translation>&amp;Сеть сторон (GraphML, GEXF)…</translation>
    </message>
    <message>
        <source>&amp;Discourse Network Analyzer (CSV)…</source>
        <translation>&amp;Discourse Network Analyzer (CSV)…</translation>
    </message>
    <message>
        <source>&amp;QDA project (REFI-QDA)…</source>
        <translation>&amp;Проект QDA (REFI-QDA)…</translation>
    </message>
    <message>
        <source>&amp;Pair with another statement</source>
        <translation>&amp;Связать с другим высказыванием</translation>
    </message>
    <message>
        <source>Choose one statement, then the other; or drag one on the other</source>
        <translation>Выберите одно высказывание, потом другое — или перетащите одно на другое</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the brief</source>
        <translation>Предварительный вид сводки</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>Разделы</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Everything else is in the library. These files were not changed.</source>
        <translation>Всё остальное – в библиотеке. Эти файлы не изменены.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>What came of each file</source>
        <translation>Что вышло из каждого файла</translation>
    </message>
    <message>
        <source>Try the failed files again</source>
        <translation>Попробовать неудавшиеся ещё раз</translation>
    </message>
    <message>
        <source>Already in the library:</source>
        <translation>Уже есть в библиотеке:</translation>
    </message>
    <message>
        <source>Reprints of what is in the library:</source>
        <translation>Перепечатки того, что есть в библиотеке:</translation>
    </message>
    <message>
        <source>New:</source>
        <translation>Новые:</translation>
    </message>
    <message>
        <source>{file}: {titles}</source>
        <translation>{file}: {titles}</translation>
    </message>
</context>
<context>
    <name>SidesChoices</name>
    <message>
        <source>Everyone</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Claims of</source>
        <translation>Чьи утверждения</translation>
    </message>
    <message>
        <source>Whose claims stand on the left</source>
        <translation>Чьи утверждения стоят слева</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>все остальные</translation>
    </message>
    <message>
        <source>Answers of</source>
        <translation>Чьи ответы</translation>
    </message>
    <message>
        <source>Whose answers stand on the right</source>
        <translation>Чьи ответы стоят справа</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Без ответа</translation>
    </message>
    <message>
        <source>With support</source>
        <translation>С поддержкой</translation>
    </message>
    <message>
        <source>Show statements that support a claim, too</source>
        <translation>Показывать и высказывания в поддержку</translation>
    </message>
    <message>
        <source>Search in claims</source>
        <translation>Искать в утверждениях</translation>
    </message>
    <message>
        <source>Search in claims and answers (Ctrl+F)</source>
        <translation>Искать в утверждениях и ответах (Ctrl+F)</translation>
    </message>
    <message>
        <source>against</source>
        <translation>против</translation>
    </message>
</context>
<context>
    <name>SidesPanel</name>
    <message>
        <source>Side by side</source>
        <translation>Стороны рядом</translation>
    </message>
    <message>
        <source>Claims and answers</source>
        <translation>Утверждения и ответы</translation>
    </message>
    <message>
        <source>No claim is like this.</source>
        <translation>Таких утверждений нет.</translation>
    </message>
    <message>
        <source>Here each claim will stand beside the answers of the other parties.</source>
        <translation>Здесь каждое утверждение встанет рядом с ответами других сторон.</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Утверждения</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Stopped. What is finished is kept.</source>
        <translation>Остановлено. Всё готовое сохранено.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) saved</source>
        <translation>
            <numerusform>Спасена %Ln статья</numerusform>
            <numerusform>Спасено %Ln статьи</numerusform>
            <numerusform>Спасено %Ln статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost</source>
        <translation>
            <numerusform>%Ln потеряна</numerusform>
            <numerusform>%Ln потеряны</numerusform>
            <numerusform>%Ln потеряно</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (read only)</source>
        <translation>{name} (только чтение)</translation>
    </message>
    <message>
        <source>What can still be read can be saved into a new library. The damaged file stays as it is.</source>
        <translation>Всё, что ещё читается, можно спасти в новую библиотеку. Повреждённый файл останется как есть.</translation>
    </message>
    <message>
        <source>Save what can be saved</source>
        <translation>Спасти что можно</translation>
    </message>
    <message>
        <source>Now choose the other statement and press P again.</source>
        <translation>Теперь выберите второе высказывание и снова нажмите P.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Стороны рядом</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Сводка</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Стороны</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картины</translation>
    </message>
</context>
<context>
    <name>briefs</name>
    <message>
        <source>Export brief</source>
        <translation>Сохранить сводку</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
</context>
<context>
    <name>dropping</name>
    <message>
        <source>{name}: open this library</source>
        <translation>{name}: открыть эту библиотеку</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln файл</numerusform>
            <numerusform>%Ln файла</numerusform>
            <numerusform>%Ln файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln папка</numerusform>
            <numerusform>%Ln папки</numerusform>
            <numerusform>%Ln папок</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: import</source>
        <translation>{what}: импорт</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong: {cause}.</source>
        <translation>Что-то пошло не так: {cause}.</translation>
    </message>
    <message>
        <source>{name} cannot be imported.</source>
        <translation>{name} не импортируется.</translation>
    </message>
    <message>
        <source>The computer stands in the way: {cause}.</source>
        <translation>Мешает компьютер: {cause}.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: it is not there any more.</source>
        <translation>{name} не импортируется: файла больше нет.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: the system does not let it be read ({cause}).</source>
        <translation>{name} не импортируется: система не даёт его прочесть ({cause}).</translation>
    </message>
    <message>
        <source>{name} cannot be imported: it is not an ordinary file.</source>
        <translation>{name} не импортируется: это не обычный файл.</translation>
    </message>
    <message>
        <source>The folder {name} cannot be opened: the system does not allow it ({cause}).</source>
        <translation>Папка {name} не открывается: система этого не позволяет ({cause}).</translation>
    </message>
    <message>
        <source>The folder {name} holds no article: Counterpoint reads {formats}.</source>
        <translation>В папке {name} нет статей: Counterpoint читает {formats}.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: it is empty.</source>
        <translation>{name} не импортируется: файл пуст.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: there is no text in it.</source>
        <translation>{name} не импортируется: в нём нет текста.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: it should be text, but it holds {content}.</source>
        <translation>{name} не импортируется: здесь должен быть текст, а в нём {content}.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: its letters are in an encoding that Counterpoint does not know.</source>
        <translation>{name} не импортируется: его буквы записаны в кодировке, которой Counterpoint не знает.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: it is larger than an article can be ({size}; the limit is {limit}).</source>
        <translation>{name} не импортируется: он больше, чем может быть статья ({size}; предел – {limit}).</translation>
    </message>
    <message>
        <source>{name} cannot be imported: unpacked it would fill {size}, far more than a document needs.</source>
        <translation>{name} не импортируется: распакованный, он занял бы {size} – намного больше, чем нужно документу.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: Counterpoint reads {formats}, and this is {content}.</source>
        <translation>{name} не импортируется: Counterpoint читает {formats}, а это {content}.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: this {format} is damaged or cut short.</source>
        <translation>{name} не импортируется: этот {format} повреждён или обрезан.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: it is protected by a password.</source>
        <translation>{name} не импортируется: он защищён паролем.</translation>
    </message>
    <message>
        <source>Line {line} of {name} cannot be imported: {cause}.</source>
        <translation>Строка {line} файла {name} не импортируется: {cause}.</translation>
    </message>
    <message>
        <source>Texts in the language {language} cannot be analysed: {cause}.</source>
        <translation>Тексты на языке {language} не разбираются: {cause}.</translation>
    </message>
    <message>
        <source>The library {name} cannot be used: {cause}.</source>
        <translation>Библиотекой {name} нельзя воспользоваться: {cause}.</translation>
    </message>
    <message>
        <source>The library {name} is being changed by another program. Try again in a moment.</source>
        <translation>Библиотеку {name} сейчас меняет другая программа. Попробуйте ещё раз через минуту.</translation>
    </message>
    <message>
        <source>There is no space left on the disk of the library {name}. Nothing was lost, but nothing more can be saved.</source>
        <translation>На диске библиотеки {name} не осталось места. Ничего не потеряно, но больше ничего нельзя сохранить.</translation>
    </message>
    <message>
        <source>The library {name} is damaged and cannot be read further. Restore it from a copy.</source>
        <translation>Библиотека {name} повреждена и дальше не читается. Восстановите её из копии.</translation>
    </message>
    <message>
        <source>{name} is not a library of Counterpoint.</source>
        <translation>{name} – не библиотека Counterpoint.</translation>
    </message>
    <message>
        <source>The library {name} cannot be changed: the file or its folder is read-only.</source>
        <translation>Библиотеку {name} нельзя изменить: файл или его папка доступны только для чтения.</translation>
    </message>
    <message>
        <source>The library {name} cannot be opened: it is not there, or the system does not let it be opened.</source>
        <translation>Библиотека {name} не открывается: её нет, или система не даёт её открыть.</translation>
    </message>
    <message>
        <source>The disk of the library {name} reports an error. Check the disk before going on.</source>
        <translation>Диск библиотеки {name} сообщает об ошибке. Проверьте диск, прежде чем продолжать.</translation>
    </message>
    <message>
        <source>The library {name} was made by a newer Counterpoint. Update the program to open it.</source>
        <translation>Библиотека {name} создана более новой версией Counterpoint. Обновите программу, чтобы открыть её.</translation>
    </message>
    <message>
        <source>The library {name} was made by an older Counterpoint. Open it for writing once to bring it up to date.</source>
        <translation>Библиотека {name} создана более старой версией Counterpoint. Откройте её один раз для записи, чтобы обновить.</translation>
    </message>
    <message>
        <source>Another Counterpoint is working on the library {name}. Wait until it has finished.</source>
        <translation>С библиотекой {name} работает другой Counterpoint. Подождите, пока он закончит.</translation>
    </message>
    <message>
        <source>The article {article} is no longer in the library.</source>
        <translation>Статьи {article} больше нет в библиотеке.</translation>
    </message>
    <message>
        <source>{name} was given up: the program stopped {attempts} times while working on it.</source>
        <translation>{name}: работа прекращена, программа останавливалась на нём несколько раз ({attempts}).</translation>
    </message>
    <message>
        <source>Statements in the language {language} cannot be found: {cause}.</source>
        <translation>Высказывания на языке {language} не найти: {cause}.</translation>
    </message>
    <message>
        <source>A part of the program, {name}, is missing or damaged ({cause}). Install Counterpoint again.</source>
        <translation>Часть программы, {name}, отсутствует или повреждена ({cause}). Установите Counterpoint заново.</translation>
    </message>
    <message>
        <source>The brief cannot be written to {path}: {cause}.</source>
        <translation>Сводку нельзя записать в {path}: {cause}.</translation>
    </message>
    <message>
        <source>{name} cannot be analysed: there are no models for its language.</source>
        <translation>{name} не разобрать: для языка этой статьи нет моделей.</translation>
    </message>
    <message>
        <source>No party in this library is called {name}.</source>
        <translation>В этой библиотеке нет стороны по имени {name}.</translation>
    </message>
    <message>
        <source>The part of the program that analyses stopped unexpectedly (code {code}), also when it was started again. What was finished is kept; the rest waits in the library.</source>
        <translation>Часть программы, которая разбирает статьи, неожиданно остановилась (код {code}), и после повторного запуска тоже. Всё готовое сохранено, остальное ждёт в библиотеке.</translation>
    </message>
    <message>
        <source>This step cannot be taken back or repeated: the library has changed too much since.</source>
        <translation>Этот шаг нельзя ни отменить, ни повторить: с тех пор библиотека слишком изменилась.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: it is a picture without text. Counterpoint reads pictures when the free program Tesseract is installed, with its Russian and English data (tesseract-ocr.github.io).</source>
        <translation>{name} не импортируется: это картинка без текста. Counterpoint читает картинки, если установлена бесплатная программа Tesseract с русскими и английскими данными (tesseract-ocr.github.io).</translation>
    </message>
    <message>
        <source>{name} cannot be imported: there is no article in this archive.</source>
        <translation>{name} не импортируется: в этом архиве нет ни одной статьи.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: it lies too many archives deep.</source>
        <translation>{name} не импортируется: слишком много архивов вложено друг в друга.</translation>
    </message>
    <message>
        <source>{name} cannot be imported yet: it does not tell which of its columns holds the text of the articles.</source>
        <translation>{name} пока не импортируется: неясно, в каком столбце текст статей.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: reading it takes longer than {seconds} seconds.</source>
        <translation>{name} не импортируется: чтение длится дольше {seconds} секунд.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: reading it takes more than {limit} of memory.</source>
        <translation>{name} не импортируется: для чтения нужно больше памяти, чем {limit}.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: it is damaged, and reading it broke off.</source>
        <translation>{name} не импортируется: файл повреждён, и чтение прервалось.</translation>
    </message>
    <message>
        <source>The language models cannot be had: {cause}.</source>
        <translation>Языковые модели недоступны: {cause}.</translation>
    </message>
    <message>
        <source>Stanza offers no models that parse the language “{language}” (package “{package}”).</source>
        <translation>У Stanza нет моделей, которые разбирают язык «{language}» (пакет «{package}»).</translation>
    </message>
    <message>
        <source>No models called {name} are installed.</source>
        <translation>Модели с именем {name} не установлены.</translation>
    </message>
    <message>
        <source>{name} is a part of the program and cannot be removed.</source>
        <translation>{name} — часть программы, удалить её нельзя.</translation>
    </message>
    <message>
        <source>The models {name} are being downloaded by another Counterpoint.</source>
        <translation>Модели {name} сейчас загружает другая программа Counterpoint.</translation>
    </message>
    <message>
        <source>The list of language models cannot be used ({cause}).</source>
        <translation>Список языковых моделей не годится ({cause}).</translation>
    </message>
    <message>
        <source>Models are downloaded over https only, not from {address}.</source>
        <translation>Модели загружаются только по https, с адреса {address} — нет.</translation>
    </message>
    <message>
        <source>{address} cannot be reached. Check the connection to the internet and try again.</source>
        <translation>Нет связи с {address}. Проверьте подключение к интернету и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{name} cannot be downloaded: the server {address} answers with the code {code}.</source>
        <translation>{name} не удаётся загрузить: сервер {address} отвечает кодом {code}.</translation>
    </message>
    <message>
        <source>The download of {name} was interrupted. What has arrived is kept: try again, and it goes on from there.</source>
        <translation>Загрузка {name} прервалась. Загруженное сохранено: попробуйте ещё раз, и она продолжится с этого места.</translation>
    </message>
    <message>
        <source>{name} is not downloaded: its size is unknown, or larger than models are.</source>
        <translation>{name} не загружается: размер неизвестен или больше, чем бывает у моделей.</translation>
    </message>
    <message>
        <source>{name} arrived damaged and was thrown away. Try again; if it stays so, the file on the server is wrong.</source>
        <translation>Файл {name} пришёл повреждённым и отброшен. Попробуйте ещё раз; если не поможет, испорчен файл на сервере.</translation>
    </message>
    <message>
        <source>There is not enough space for the models: they need {needed} more, and {folder} has {free}.</source>
        <translation>Для моделей не хватает места: нужно ещё {needed}, а на диске папки {folder} свободно {free}.</translation>
    </message>
    <message>
        <source>The models cannot be written to {folder} ({cause}).</source>
        <translation>Модели не удаётся записать в папку {folder} ({cause}).</translation>
    </message>
    <message>
        <source>The models {name} are not used: {file} is not a file of plain weights that Counterpoint can load.</source>
        <translation>Модели {name} не используются: {file} — не файл с одними весами, который Counterpoint может прочесть.</translation>
    </message>
    <message>
        <source>No backup of the library {name} could be made: {cause}.</source>
        <translation>Не удалось сделать резервную копию библиотеки {name}: {cause}.</translation>
    </message>
    <message>
        <source>Nothing of the library {name} can be read any more, and there is no copy of it.</source>
        <translation>Из библиотеки {name} больше ничего нельзя прочесть, и её копий нет.</translation>
    </message>
    <message>
        <source>Another Counterpoint has the library {name} open. Here it can be read, but not changed.</source>
        <translation>Библиотека {name} открыта в другом Counterpoint. Здесь её можно читать, но не менять.</translation>
    </message>
    <message>
        <source>The table of parties {name} cannot be read: {cause}.</source>
        <translation>Таблицу сторон {name} прочитать нельзя: {cause}.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written: {cause}.</source>
        <translation>Файл {path} записать нельзя: {cause}.</translation>
    </message>
    <message>
        <source>{name} cannot be written: its name must end in one of {endings}.</source>
        <translation>{name} записать нельзя: имя должно оканчиваться на одно из {endings}.</translation>
    </message>
    <message>
        <source>To work with a cluster, install Counterpoint with its cluster part: pip install &apos;counterpoint[cluster]&apos;.</source>
        <translation>Чтобы работать с кластером, установите Counterpoint с этой частью: pip install &apos;counterpoint[cluster]&apos;.</translation>
    </message>
    <message>
        <source>No scheduler answers at {address} ({cause}).</source>
        <translation>По адресу {address} планировщик не отвечает ({cause}).</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>a short date, in Qt&apos;s letters</comment>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s left</source>
        <translation>
            <numerusform>ещё около %Ln с</numerusform>
            <numerusform>ещё около %Ln с</numerusform>
            <numerusform>ещё около %Ln с</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>ещё около %Ln мин</numerusform>
            <numerusform>ещё около %Ln мин</numerusform>
            <numerusform>ещё около %Ln мин</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>importing</name>
    <message>
        <source>Articles ({patterns})</source>
        <translation>Статьи ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Импорт файлов</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>Импорт папки</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>импортирована %Ln статья</numerusform>
            <numerusform>импортированы %Ln статьи</numerusform>
            <numerusform>импортировано %Ln статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <translation>
            <numerusform>%Ln уже была</numerusform>
            <numerusform>%Ln уже были</numerusform>
            <numerusform>%Ln уже были</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>не удалось прочесть %Ln файл</numerusform>
            <numerusform>не удалось прочесть %Ln файла</numerusform>
            <numerusform>не удалось прочесть %Ln файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents ({patterns})</source>
        <translation>Документы ({patterns})</translation>
    </message>
    <message>
        <source>Web pages ({patterns})</source>
        <translation>Веб-страницы ({patterns})</translation>
    </message>
    <message>
        <source>Mail ({patterns})</source>
        <translation>Почта ({patterns})</translation>
    </message>
    <message>
        <source>Tables and data ({patterns})</source>
        <translation>Таблицы и данные ({patterns})</translation>
    </message>
    <message>
        <source>Archives ({patterns})</source>
        <translation>Архивы ({patterns})</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>Картинки ({patterns})</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Следить за папкой</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them reprint(s)</source>
        <translation>
            <numerusform>из них %Ln перепечатка</numerusform>
            <numerusform>из них %Ln перепечатки</numerusform>
            <numerusform>из них %Ln перепечаток</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>libraries</name>
    <message>
        <source>New library</source>
        <translation>Новая библиотека</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>Открыть библиотеку</translation>
    </message>
    <message>
        <source>Counterpoint libraries (*{suffix})</source>
        <translation>Библиотеки Counterpoint (*{suffix})</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>the clause that depends on “{detail}”</source>
        <translation>придаточное при «{detail}»</translation>
    </message>
    <message>
        <source>the clause around “{detail}”</source>
        <translation>предложение вокруг «{detail}»</translation>
    </message>
    <message>
        <source>the infinitive that depends on “{detail}”</source>
        <translation>инфинитив при «{detail}»</translation>
    </message>
    <message>
        <source>the gerund that depends on “{detail}”</source>
        <translation>герундий при «{detail}»</translation>
    </message>
    <message>
        <source>the object of “{detail}”</source>
        <translation>дополнение при «{detail}»</translation>
    </message>
    <message>
        <source>what “{detail}” says of its object</source>
        <translation>то, что «{detail}» говорит о своём дополнении</translation>
    </message>
    <message>
        <source>the phrase that “{detail}” governs</source>
        <translation>оборот, которым управляет «{detail}»</translation>
    </message>
    <message>
        <source>the noun that “{detail}” governs</source>
        <translation>существительное, которым управляет «{detail}»</translation>
    </message>
    <message>
        <source>the noun that “{detail}” describes</source>
        <translation>существительное, к которому относится «{detail}»</translation>
    </message>
    <message>
        <source>direct speech before “{detail}”</source>
        <translation>прямая речь перед «{detail}»</translation>
    </message>
    <message>
        <source>direct speech after “{detail}”</source>
        <translation>прямая речь после «{detail}»</translation>
    </message>
    <message>
        <source>direct speech around “{detail}”</source>
        <translation>прямая речь вокруг «{detail}»</translation>
    </message>
    <message>
        <source>the lines that “{detail}” leads up to</source>
        <translation>строки, к которым ведёт «{detail}»</translation>
    </message>
    <message>
        <source>direct speech signed with the name {detail}</source>
        <translation>прямая речь за подписью «{detail}»</translation>
    </message>
    <message>
        <source>direct speech that goes on</source>
        <translation>прямая речь продолжается</translation>
    </message>
    <message>
        <source>{detail}, with a colon, at the head of the article</source>
        <translation>{detail}, с двоеточием, в начале статьи</translation>
    </message>
    <message>
        <source>the words “{detail}” deny it</source>
        <translation>слова «{detail}» это отрицают</translation>
    </message>
    <message>
        <source>{detail}: the subject</source>
        <translation>{detail}: подлежащее</translation>
    </message>
    <message>
        <source>{detail}: a subject shared with another verb</source>
        <translation>{detail}: подлежащее, общее с другим глаголом</translation>
    </message>
    <message>
        <source>{detail}: right behind the verb</source>
        <translation>{detail}: сразу после глагола</translation>
    </message>
    <message>
        <source>{detail}: right before the verb</source>
        <translation>{detail}: прямо перед глаголом</translation>
    </message>
    <message>
        <source>{detail}: a place or a document that speaks</source>
        <translation>{detail}: место или документ вместо говорящего</translation>
    </message>
    <message>
        <source>{detail}: the one by whom</source>
        <translation>{detail}: тот, кем это сказано</translation>
    </message>
    <message>
        <source>{detail}: the noun that the participle describes</source>
        <translation>{detail}: существительное при причастии</translation>
    </message>
    <message>
        <source>{detail}: whose words they are</source>
        <translation>{detail}: чьи это слова</translation>
    </message>
    <message>
        <source>{detail}: according to whom</source>
        <translation>{detail}: по чьим словам</translation>
    </message>
    <message>
        <source>named as {detail}</source>
        <translation>назван как {detail}</translation>
    </message>
    <message>
        <source>by the title “{detail}”</source>
        <translation>по должности «{detail}»</translation>
    </message>
    <message>
        <source>“{detail}” stands for the one spoken of last</source>
        <translation>«{detail}» указывает на того, о ком шла речь перед этим</translation>
    </message>
    <message>
        <source>goes on from the speaker before</source>
        <translation>продолжает речь того же говорящего</translation>
    </message>
    <message>
        <source>“{detail}” stands for the state</source>
        <translation>«{detail}» обозначает государство</translation>
    </message>
    <message>
        <source>whose document it is: “{detail}”</source>
        <translation>чей это документ: «{detail}»</translation>
    </message>
    <message>
        <source>the organisation {detail}</source>
        <translation>организация {detail}</translation>
    </message>
    <message>
        <source>“{detail}” is short for the fuller name before</source>
        <translation>«{detail}» – краткая форма полного имени выше</translation>
    </message>
    <message>
        <source>described as “{detail}”</source>
        <translation>описан как «{detail}»</translation>
    </message>
    <message>
        <source>the same one as “{detail}”, named a moment later</source>
        <translation>тот же, кто чуть ниже назван «{detail}»</translation>
    </message>
    <message>
        <source>as the article puts it: “{detail}”</source>
        <translation>как сказано в статье: «{detail}»</translation>
    </message>
    <message>
        <source>speaks for {detail}</source>
        <translation>говорит за: {detail}</translation>
    </message>
    <message>
        <source>belongs to it: “{detail}”</source>
        <translation>относится к этой стороне: «{detail}»</translation>
    </message>
    <message>
        <source>“{detail}”, of the state that the article speaks of</source>
        <translation>«{detail}», государства, о котором статья</translation>
    </message>
    <message>
        <source>{detail} is known to speak for that state</source>
        <translation>{detail}: известно, что говорит за это государство</translation>
    </message>
    <message>
        <source>{detail} speaks for nobody else here</source>
        <translation>{detail} говорит здесь только за себя</translation>
    </message>
    <message>
        <source>a group with no other name: “{detail}”</source>
        <translation>группа без другого имени: «{detail}»</translation>
    </message>
    <message>
        <source>quotes the claim that it answers</source>
        <translation>приводит утверждение, на которое отвечает</translation>
    </message>
    <message>
        <source>denies, rejects or refuses</source>
        <translation>отрицает, отвергает или отказывает</translation>
    </message>
    <message>
        <source>one says yes where the other says no</source>
        <translation>один говорит «да» там, где другой – «нет»</translation>
    </message>
    <message>
        <source>aimed at {detail}</source>
        <translation>направлено на: {detail}</translation>
    </message>
    <message>
        <source>both speak of: {detail}</source>
        <translation>общее: {detail}</translation>
    </message>
    <message>
        <source>alike in meaning ({detail})</source>
        <translation>близко по смыслу ({detail})</translation>
    </message>
    <message>
        <source>put as an answer</source>
        <translation>построено как ответ</translation>
    </message>
    <message>
        <source>set against each other in one sentence</source>
        <translation>противопоставлены в одном предложении</translation>
    </message>
    <message>
        <source>comes right after it in the article</source>
        <translation>стоит в статье сразу после</translation>
    </message>
    <message>
        <source>the register says so: {detail}</source>
        <translation>так решено в списке сторон: {detail}</translation>
    </message>
    <message>
        <source>put together by a person</source>
        <translation>связаны человеком</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>rename issue</source>
        <translation>переименование темы</translation>
    </message>
    <message>
        <source>merge issues</source>
        <translation>слияние тем</translation>
    </message>
    <message>
        <source>move to another issue</source>
        <translation>перенос в другую тему</translation>
    </message>
    <message>
        <source>denies</source>
        <translation>отрицает</translation>
    </message>
    <message>
        <source>rejects</source>
        <translation>отвергает</translation>
    </message>
    <message>
        <source>opposes</source>
        <translation>возражает</translation>
    </message>
    <message>
        <source>counter-accuses</source>
        <translation>встречное обвинение</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>поддерживает</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>машина</translation>
    </message>
    <message>
        <source>✓ confirmed</source>
        <translation>✓ подтверждено</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>исправлено</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation>дословно</translation>
    </message>
    <message>
        <source>in the article&apos;s words</source>
        <translation>словами статьи</translation>
    </message>
    <message>
        <source>partly verbatim</source>
        <translation>частью дословно</translation>
    </message>
    <message>
        <source>waiting for analysis</source>
        <translation>ждёт разбора</translation>
    </message>
    <message>
        <source>could not be analysed</source>
        <translation>разобрать не удалось</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln высказывание</numerusform>
            <numerusform>%Ln высказывания</numerusform>
            <numerusform>%Ln высказываний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln статья</numerusform>
            <numerusform>%Ln статьи</numerusform>
            <numerusform>%Ln статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Loading the language models</source>
        <translation>Загрузка языковых моделей</translation>
    </message>
    <message>
        <source>Analysing</source>
        <translation>Разбор</translation>
    </message>
    <message>
        <source>Making the brief</source>
        <translation>Подготовка сводки</translation>
    </message>
    <message>
        <source>Pairing claims and answers</source>
        <translation>Подбор ответов</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>русский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>английский</translation>
    </message>
    <message>
        <source>confirm pair</source>
        <translation>подтвердить пару</translation>
    </message>
    <message>
        <source>reject pair</source>
        <translation>отклонить пару</translation>
    </message>
    <message>
        <source>pair statements</source>
        <translation>связать высказывания</translation>
    </message>
    <message>
        <source>confirm statement</source>
        <translation>подтвердить высказывание</translation>
    </message>
    <message>
        <source>correct statement</source>
        <translation>исправить высказывание</translation>
    </message>
    <message>
        <source>new statement</source>
        <translation>новое высказывание</translation>
    </message>
    <message>
        <source>delete statement</source>
        <translation>удалить высказывание</translation>
    </message>
    <message>
        <source>delete articles</source>
        <translation>удалить статьи</translation>
    </message>
    <message>
        <source>Asking Stanza&apos;s server</source>
        <translation>Запрос к серверу Stanza</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Загрузка</translation>
    </message>
    <message>
        <source>Looking into the files</source>
        <translation>Осмотр файлов</translation>
    </message>
    <message>
        <source>Reading every file</source>
        <translation>Чтение всех файлов</translation>
    </message>
    <message>
        <source>state</source>
        <translation>государство</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>movement</source>
        <translation>движение</translation>
    </message>
    <message>
        <source>group</source>
        <translation>группа</translation>
    </message>
    <message>
        <source>person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>merge parties</source>
        <translation>объединить стороны</translation>
    </message>
    <message>
        <source>rename party</source>
        <translation>переименовать сторону</translation>
    </message>
    <message>
        <source>change party</source>
        <translation>изменить сторону</translation>
    </message>
    <message>
        <source>new alias</source>
        <translation>новое имя</translation>
    </message>
    <message>
        <source>remove alias</source>
        <translation>убрать имя</translation>
    </message>
    <message>
        <source>split party</source>
        <translation>выделить сторону</translation>
    </message>
    <message>
        <source>affiliation</source>
        <translation>принадлежность</translation>
    </message>
    <message>
        <source>take back affiliation</source>
        <translation>отменить принадлежность</translation>
    </message>
    <message>
        <source>import register</source>
        <translation>загрузить список сторон</translation>
    </message>
    <message>
        <source>also in: {names}</source>
        <translation>также: {names}</translation>
    </message>
    <message>
        <source>add to collection</source>
        <translation>добавление в подборку</translation>
    </message>
    <message>
        <source>new collection</source>
        <translation>новая подборка</translation>
    </message>
    <message>
        <source>remove from collection</source>
        <translation>удаление из подборки</translation>
    </message>
    <message>
        <source>rename collection</source>
        <translation>переименование подборки</translation>
    </message>
    <message>
        <source>delete collection</source>
        <translation>удаление подборки</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>метки</translation>
    </message>
    <message>
        <source>rename tag</source>
        <translation>переименование метки</translation>
    </message>
    <message>
        <source>delete tag</source>
        <translation>удаление метки</translation>
    </message>
    <message>
        <source>save search</source>
        <translation>сохранение поиска</translation>
    </message>
    <message>
        <source>rename search</source>
        <translation>переименование поиска</translation>
    </message>
    <message>
        <source>delete search</source>
        <translation>удаление поиска</translation>
    </message>
    <message>
        <source>group reprints</source>
        <translation>объединение перепечаток</translation>
    </message>
    <message>
        <source>split reprints</source>
        <translation>разделение перепечаток</translation>
    </message>
    <message numerus="yes">
        <source>also in %Ln more</source>
        <translation>
            <numerusform>ещё в %Ln статье</numerusform>
            <numerusform>ещё в %Ln статьях</numerusform>
            <numerusform>ещё в %Ln статьях</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing articles</source>
        <translation>Сравнение статей</translation>
    </message>
</context>
<context>
    <name>StatementDialog</name>
    <message>
        <source>Nobody is named</source>
        <translation>Никто не назван</translation>
    </message>
    <message>
        <source>No party</source>
        <translation>Без стороны</translation>
    </message>
    <message>
        <source>It denies, rejects or refuses something</source>
        <translation>Это отрицание или отказ</translation>
    </message>
    <message>
        <source>&amp;Speaker</source>
        <translation>&amp;Кто говорит</translation>
    </message>
    <message>
        <source>&amp;Party</source>
        <translation>&amp;Сторона</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>С&amp;лова</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>New statement</source>
        <translation>Новое высказывание</translation>
    </message>
    <message>
        <source>Correct statement</source>
        <translation>Исправить высказывание</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Язык программы</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
</context>
<context>
    <name>LanguagesPage</name>
    <message>
        <source>Package</source>
        <translation>Пакет</translation>
    </message>
    <message>
        <source>Stanza&apos;s package: another choice of training texts</source>
        <translation>Пакет Stanza: другой набор текстов для обучения</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Установить</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Использовать</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Update the list</source>
        <translation>Обновить список</translation>
    </message>
    <message>
        <source>Show more languages</source>
        <translation>Показать другие языки</translation>
    </message>
    <message>
        <source>Fetches the list of what Stanza publishes from the internet</source>
        <translation>Загружает из интернета список того, что публикует Stanza</translation>
    </message>
    <message>
        <source>Find a language</source>
        <translation>Найти язык</translation>
    </message>
    <message>
        <source>Languages and their models</source>
        <translation>Языки и их модели</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Что находится</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>Articles are parsed with these models. Nothing is downloaded unless you ask for it.</source>
        <translation>Этими моделями разбираются статьи. Без вашей просьбы ничего не загружается.</translation>
    </message>
    <message>
        <source>{name} is in use now.</source>
        <translation>Теперь используются модели {name}.</translation>
    </message>
</context>
<context>
    <name>ModelsFoot</name>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>What has arrived is kept</source>
        <translation>Загруженное сохраняется</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept; “Go on” fetches the rest.</source>
        <translation>Остановлено. Загруженное сохранено; «Продолжить» загрузит остальное.</translation>
    </message>
</context>
<context>
    <name>Renewing</name>
    <message>
        <source>Analyse again</source>
        <translation>Разобрать заново</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message numerus="yes">
        <source>Other models are in use now. %Ln article(s) can be analysed again; your work stays.</source>
        <translation>
            <numerusform>Теперь используются другие модели. %Ln статью можно разобрать заново; ваши правки сохранятся.</numerusform>
            <numerusform>Теперь используются другие модели. %Ln статьи можно разобрать заново; ваши правки сохранятся.</numerusform>
            <numerusform>Теперь используются другие модели. %Ln статей можно разобрать заново; ваши правки сохранятся.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>in use</source>
        <translation>используется</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>установлены</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>встроены</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>повреждены</translation>
    </message>
    <message>
        <source>download interrupted</source>
        <translation>загрузка прервана</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>не установлены</translation>
    </message>
    <message>
        <source>built in, in use</source>
        <translation>встроены, используются</translation>
    </message>
    <message>
        <source>statements</source>
        <translation>высказывания</translation>
    </message>
    <message>
        <source>names and trees only</source>
        <translation>только имена и деревья</translation>
    </message>
    <message>
        <source>trees only</source>
        <translation>только деревья</translation>
    </message>
    <message>
        <source>{language} has no lexicon yet: its articles are parsed for {what}.</source>
        <translation>{language}: лексикона пока нет, в статьях находятся {what}.</translation>
    </message>
    <message>
        <source>These models are downloaded from Stanza&apos;s server when you press “Install”.</source>
        <translation>Эти модели загружаются с сервера Stanza, когда вы нажимаете «Установить».</translation>
    </message>
    <message>
        <source>Some of its files are missing. “Install” downloads them again.</source>
        <translation>Некоторых файлов нет. «Установить» загрузит их снова.</translation>
    </message>
    <message>
        <source>The list is up to date.</source>
        <translation>Список обновлён.</translation>
    </message>
    <message>
        <source>{name} is installed and in use.</source>
        <translation>Модели {name} установлены и используются.</translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation>Модели {name} удалены.</translation>
    </message>
    <message>
        <source>{name} is whole: every file is as it should be.</source>
        <translation>Модели {name} целы: все файлы такие, какими должны быть.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
</context>
<context>
    <name>PartiesPanel</name>
    <message>
        <source>Parties</source>
        <translation>Стороны</translation>
    </message>
    <message>
        <source>Search in parties</source>
        <translation>Поиск по сторонам</translation>
    </message>
    <message>
        <source>Here the parties will stand with their people and all the names they go by.</source>
        <translation>Здесь будут стороны с их людьми и всеми именами, под которыми они встречаются.</translation>
    </message>
    <message>
        <source>What shall this party be called?</source>
        <translation>Как называть эту сторону?</translation>
    </message>
    <message>
        <source>Rename party</source>
        <translation>Переименовать сторону</translation>
    </message>
    <message>
        <source>Whoever is called so in an article will speak for {name}.</source>
        <translation>Кто назван так в статье, говорит за сторону «{name}».</translation>
    </message>
    <message>
        <source>New alias</source>
        <translation>Новое имя</translation>
    </message>
</context>
<context>
    <name>PartyCardView</name>
    <message>
        <source>Party</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>Kind of party</source>
        <translation>Вид стороны</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Names in articles</source>
        <translation>Имена в статьях</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Объединить с…</translation>
    </message>
    <message>
        <source>Make it a party of its own</source>
        <translation>Сделать отдельной стороной</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>Affiliation…</source>
        <translation>Принадлежность…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отменить решение</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Имя</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>All that {name} says will be said by the other party, in articles to come, too.</source>
        <translation>Всё, что говорит «{name}», будет говорить другая сторона — и в будущих статьях.</translation>
    </message>
    <message>
        <source>Merge parties</source>
        <translation>Объединить стороны</translation>
    </message>
    <message>
        <source>&amp;Merge into</source>
        <translation>&amp;Объединить с</translation>
    </message>
</context>
<context>
    <name>AffiliationDialog</name>
    <message>
        <source>For whom does {name} speak?</source>
        <translation>За кого говорит {name}?</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>Принадлежность</translation>
    </message>
    <message>
        <source>&amp;Party</source>
        <translation>&amp;Сторона</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;До</translation>
    </message>
    <message>
        <source>&amp;Since</source>
        <translation>&amp;Начиная с</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Начиная с</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
</context>
<context>
    <name>registering</name>
    <message>
        <source>Export the register of parties</source>
        <translation>Выгрузить список сторон</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Стороны</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
    <message>
        <source>Import a register of parties</source>
        <translation>Загрузить список сторон</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of a table</source>
        <translation>Столбцы таблицы</translation>
    </message>
    <message>
        <source>Which column of {name} holds the text of the articles?</source>
        <translation>В каком столбце файла {name} текст статей?</translation>
    </message>
    <message>
        <source>The answer is kept for tables with the same columns.</source>
        <translation>Ответ запомнится для таблиц с такими же столбцами.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>столбец {number}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Издание</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>no column</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>Первые строки таблицы</translation>
    </message>
</context>
<context>
    <name>PicturesPanel</name>
    <message>
        <source>Pictures</source>
        <translation>Картины</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>По времени</translation>
    </message>
    <message>
        <source>Who answers whom</source>
        <translation>Кто кому отвечает</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Как часто</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Отношение</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Все ответы</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Стороны</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Сохранить картину…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Сохранить картину</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png)</source>
        <translation>Картины (*.svg *.png)</translation>
    </message>
    <message>
        <source>Here will be seen who spoke when, and who answered whom.</source>
        <translation>Здесь будет видно, кто когда говорил и кто кому отвечал.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Claims and answers over time</source>
        <translation>Утверждения и ответы по времени</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered</source>
        <translation>
            <numerusform>%Ln с ответом</numerusform>
            <numerusform>%Ln с ответом</numerusform>
            <numerusform>%Ln с ответом</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Who answers whom</source>
        <translation>Кто кому отвечает</translation>
    </message>
    <message numerus="yes">
        <source>{answerer} answers {claimant}: %Ln time(s)</source>
        <translation>
            <numerusform>{answerer} отвечает стороне {claimant}: %Ln раз</numerusform>
            <numerusform>{answerer} отвечает стороне {claimant}: %Ln раза</numerusform>
            <numerusform>{answerer} отвечает стороне {claimant}: %Ln раз</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>How often parties answer each other</source>
        <translation>Как часто стороны отвечают друг другу</translation>
    </message>
    <message numerus="yes">
        <source>{answerer} answers {claimant}: %Ln time(s)</source>
        <translation>
            <numerusform>{answerer} отвечает стороне {claimant}: %Ln раз</numerusform>
            <numerusform>{answerer} отвечает стороне {claimant}: %Ln раза</numerusform>
            <numerusform>{answerer} отвечает стороне {claimant}: %Ln раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{issue}: {answerer} answers %Ln time(s)</source>
        <translation>
            <numerusform>{issue}: {answerer} отвечает %Ln раз</numerusform>
            <numerusform>{issue}: {answerer} отвечает %Ln раза</numerusform>
            <numerusform>{issue}: {answerer} отвечает %Ln раз</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfList</name>
    <message>
        <source>Collections, tags and searches</source>
        <translation>Подборки, метки и поиски</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Подборки</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Поиски</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>Переименовать (F2)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Удалить (Del)</translation>
    </message>
</context>
<context>
    <name>Gathering</name>
    <message>
        <source>The selected articles will be in it. Drag others on its name later.</source>
        <translation>В неё войдут выбранные статьи. Другие можно потом перетащить на её название.</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Новая подборка</translation>
    </message>
    <message>
        <source>The search “{search}” will stand under this name in the rail.</source>
        <translation>Поиск «{search}» встанет под этим именем слева.</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Сохранить поиск</translation>
    </message>
    <message>
        <source>in</source>
        <translation>подборка</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>метка</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>several with commas</source>
        <translation>несколько — через запятую</translation>
    </message>
    <message>
        <source>&amp;New tags</source>
        <translation>&amp;Новые метки</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln selected article(s):</source>
        <translation>
            <numerusform>Метки %Ln выбранной статьи:</numerusform>
            <numerusform>Метки %Ln выбранных статей:</numerusform>
            <numerusform>Метки %Ln выбранных статей:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleMenu</name>
    <message>
        <source>Add to &amp;collection</source>
        <translation>Добавить в &amp;подборку</translation>
    </message>
    <message>
        <source>Add to collection</source>
        <translation>Добавить в подборку</translation>
    </message>
    <message>
        <source>&amp;New collection…</source>
        <translation>&amp;Новая подборка…</translation>
    </message>
    <message>
        <source>&amp;Remove from what is shown</source>
        <translation>&amp;Убрать из показанного</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Метки…</translation>
    </message>
    <message>
        <source>&amp;Save this search…</source>
        <translation>&amp;Сохранить этот поиск…</translation>
    </message>
    <message>
        <source>These are &amp;reprints of one story</source>
        <translation>Это &amp;перепечатки одного сообщения</translation>
    </message>
    <message>
        <source>This is &amp;no reprint</source>
        <translation>Это &amp;не перепечатка</translation>
    </message>
    <message>
        <source>S&amp;ort</source>
        <translation>П&amp;орядок</translation>
    </message>
</context>
<context>
    <name>orders</name>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Сначала старые</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>По заголовку</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>По изданию</translation>
    </message>
    <message>
        <source>Most statements first</source>
        <translation>Сначала с высказываниями</translation>
    </message>
    <message>
        <source>Best first, or newest</source>
        <translation>Лучшие или новые</translation>
    </message>
</context>
<context>
    <name>LibraryChoices</name>
    <message>
        <source>Any party</source>
        <translation>Любая сторона</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Кто говорит</translation>
    </message>
    <message>
        <source>Articles in which this party says something</source>
        <translation>Статьи, в которых эта сторона что-то говорит</translation>
    </message>
    <message>
        <source>Any outlet</source>
        <translation>Любое издание</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Издание</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Любой язык</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Любое время</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>party</source>
        <translation>сторона</translation>
    </message>
    <message>
        <source>source</source>
        <translation>источник</translation>
    </message>
    <message>
        <source>lang</source>
        <translation>язык</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>Export for other programs</source>
        <translation>Выгрузить для других программ</translation>
    </message>
</context>
<context>
    <name>Likes</name>
    <message>
        <source>Statements that say the like</source>
        <translation>Похожие высказывания</translation>
    </message>
    <message>
        <source>Click a statement to read it in its article</source>
        <translation>Щелчок открывает высказывание в статье</translation>
    </message>
    <message>
        <source>Write a sentence in the search box: what says the like, in either language, stands here.</source>
        <translation>Напишите фразу в строке поиска: здесь встанут высказывания о том же на обоих языках.</translation>
    </message>
    <message>
        <source>Articles are being worked on. The answer comes after the one at hand.</source>
        <translation>Идёт работа со статьями. Ответ придёт после той, что в работе.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Ищу…</translation>
    </message>
    <message>
        <source>No statement says the like.</source>
        <translation>Похожих высказываний нет.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) say the like, the nearest first</source>
        <translation>
            <numerusform>%Ln похожее высказывание</numerusform>
            <numerusform>%Ln похожих высказывания, ближайшие сверху</numerusform>
            <numerusform>%Ln похожих высказываний, ближайшие сверху</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>Pair statements</source>
        <translation>Связать высказывания</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Отношение</translation>
    </message>
    <message>
        <source>Change places</source>
        <translation>Поменять местами</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>&amp;Issue</source>
        <translation>&amp;Тема</translation>
    </message>
</context>
<context>
    <name>Issuing</name>
    <message>
        <source>What is the issue called?</source>
        <translation>Как называется тема?</translation>
    </message>
    <message>
        <source>Rename issue</source>
        <translation>Переименовать тему</translation>
    </message>
    <message>
        <source>All that is said on “{name}” comes under the other issue.</source>
        <translation>Всё сказанное на тему «{name}» перейдёт в другую тему.</translation>
    </message>
    <message>
        <source>Merge issues</source>
        <translation>Слить темы</translation>
    </message>
    <message>
        <source>Choose an issue, or type the name of a new one.</source>
        <translation>Выберите тему или введите название новой.</translation>
    </message>
    <message>
        <source>Move to another issue</source>
        <translation>Перенести в другую тему</translation>
    </message>
</context>
</TS>
