"""Page furniture: what a page says around an article. Words of the trade in Russian and English.

Only whole lines count, and only such as can be nothing else: a real sentence must never be lost.
"""

import re

# The whole line is one of these, give or take case, punctuation and a number at its end.
WHOLE = frozenset(
    line.strip()
    for line in """
    возврат к списку | назад к списку | вернуться к списку | к списку новостей | все новости | назад | вернуться назад
    наверх | вверх | в начало | к началу страницы | вернуться наверх | версия для печати | печать | распечатать
    напечатать | печатная версия | отправить по почте | отправить другу | поделиться | поделиться ссылкой
    поделиться новостью | поделиться в соцсетях | скопировать ссылку | комментарии | комментировать
    оставить комментарий | добавить комментарий | нет комментариев | написать комментарий | обсудить | подписаться
    подписаться на рассылку | подписаться на новости | подпишитесь на рассылку | подпишитесь на нас | нравится
    в избранное | добавить в закладки | реклама | на правах рекламы | главная | на главную | меню | поиск | войти
    регистрация | вход | архив новостей | предыдущая новость | следующая новость | предыдущая | следующая
    читать далее | читать полностью | подробнее | просмотров | просмотры | количество просмотров | прочитали
    вконтакте | одноклассники | твиттер | фейсбук | телеграм | сообщить об ошибке | все права защищены
    материалы по теме | другие новости | новости по теме | фото из открытых источников
    back to list | back to top | back | top | to top | back to news | print | print this page | print version
    printer friendly version | email | e-mail | email this | email this article | share | share this
    share this article | share this story | share on facebook | share on twitter | facebook | twitter | linkedin
    whatsapp | telegram | copy link | link copied | comment | comments | no comments | leave a comment
    add a comment | post a comment | join the conversation | subscribe | subscribe now | subscribe to our newsletter
    sign up for our newsletter | sign in | log in | register | menu | search | home | skip to content
    skip to main content | advertisement | advertising | sponsored content | save article | save | bookmark
    read more | continue reading | previous article | next article | previous | next | views | page views
    all rights reserved | most read | most popular | trending | related topics | follow us
    """.replace("\n", "|").split("|")
    if line.strip()
)

# A label and what it labels; nothing of it is kept.
LABELLED = re.compile(
    r"^(?:количество просмотров|просмотров|просмотры|просмотрено|прочитано|прочитали|комментари(?:и|ев)|теги?|метки"
    r"|рубрик[аи]|раздел|ключевые слова|поделиться|распечатать|категори[яи]|фото|views|page views|hits|reads|comments"
    r"|tags?|keywords|categor(?:y|ies)|section|filed under|topics|share|photo|photo credit|image|image credit)"
    r"\s*[:(]\s*.{0,120}$",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"^\d[\d\s.,]*\s*(?:просмотр(?:а|ов)?|комментари(?:й|я|ев)|минут[аы]?"
    r"|views?|comments?|shares?|min(?:ute)?s? read)\.?$",
    re.IGNORECASE,
)
RIGHTS = re.compile(
    r"^(?:©|\(c\)|copyright\b).{0,160}$|^.{0,100}\ball rights reserved\.?$|^.{0,100}\bвсе права защищены\.?$",
    re.IGNORECASE,
)
CRUMBS = re.compile(r"^(?:главная|home)\s*[»>/→|\\›].{0,160}$", re.IGNORECASE)
INVITATION = re.compile(
    r"^(?:подписывайтесь на|подпишитесь на|следите за нами|читайте нас в|присоединяйтесь к нам"
    r"|follow us on|sign up for|subscribe to|download our app|like us on).{0,120}$",
    re.IGNORECASE,
)
ALSO = re.compile(
    r"^(?:читайте также|читайте ещё|читать также|смотрите также|см\. также|по теме|ещё по теме|материалы по теме"
    r"|новости по теме|другие новости|read also|also read|read more|read next|related(?: (?:articles|stories|news))?"
    r"|see also|more on this(?: story)?|recommended|most read)\s*(?::\s*(?P<what>.{0,200}))?$",
    re.IGNORECASE,
)

_NUMBER = re.compile(r"\s*[(:]?\s*\d*\s*\)?$")
_EDGE = " \t.:!»«>→←↑^*|[]()-–—•·"


def is_furniture(line: str) -> bool:
    """Tell whether the line is furniture wherever an article begins or ends."""
    bare = _NUMBER.sub("", line.strip(_EDGE).casefold()).strip(_EDGE)
    if bare in WHOLE or not any(character.isalnum() for character in line):
        return True
    return any(form.match(line) for form in (LABELLED, COUNTED, RIGHTS, CRUMBS, INVITATION))


def is_insertion(line: str) -> bool:
    """Tell whether the line is a labelled pointer to another article, which may stand anywhere."""
    match = ALSO.match(line)
    return bool(match and match["what"]) or line.strip().casefold() in {"реклама", "advertisement"}


def opens_list(line: str) -> bool:
    """Tell whether a list of other articles begins with this line."""
    match = ALSO.match(line)
    return match is not None and not match["what"]
