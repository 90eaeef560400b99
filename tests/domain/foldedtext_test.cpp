#include "domain/text/foldedtext.h"

#include "domain/text/characters.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("folded text has one form of each sign, as long as the text", "[foldedtext]")
{
    const std::pair<QString, QString> cases[] = {
        {u"（ＡＢｃ１２）：，；！？"_s, u"(ABc12):,;!?"_s},
        {u"‐‑‒–—―−﹣─－"_s, u"----------"_s},
        {u"〜～"_s, u"~~"_s},
        {u"﹑､｡︰"_s, u"、、。:"_s},
        {u"a\tb\vc\fd\u00a0e\u3000f\u200bg\u2060h"_s, u"a b c d e f g h"_s},
        {u"一\n二\r三"_s, u"一\n二\r三"_s},
        {u"計畫、規畫、籌畫、書畫、畫"_s, u"计划、规划、筹划、书画、画"_s},
        {u"關心下一代工作委員會"_s, u"关心下一代工作委员会"_s},
        {u"\U00020BB7é。"_s, u"\U00020BB7é。"_s},
        {QString(), QString()},
    };
    for (const auto &[text, plain] : cases) {
        INFO(text.toStdString());
        CHECK(folded(text) == plain);
    }
    CHECK(withHalfWidthDigits(u"０９年（Ａ）：/"_s) == u"09年（Ａ）：/"_s);
    CHECK(plainForm(u" １,200\u3000册\n"_s) == u"1,200 册"_s);
    CHECK(withoutBlanks(u" 工\u200b会\u3000要\n点 "_s) == u"工会要点"_s);
    CHECK(columns(u"关é2。"_s) == 6);
    CHECK(columns(u"\u1fff\u2000"_s) == 3);
}

TEST_CASE("blanks at the ends, also those without width, are trimmed", "[foldedtext]")
{
    CHECK(trimmedBlanks(u" \u3000工 会\u200b\n") == u"工 会"_s);
    CHECK(trimmedBlanks(u"工") == u"工"_s);
    CHECK(trimmedBlanks(u" \u200b ").isEmpty());
    for (const char16_t sign :
         {u'\u180e', u'\u061c', u'\u2061', u'\u206f', u'\ufe00', u'\ufe0f', u'\u200b', u'\ufeff'})
        CHECK(hasNoWidth(sign));
    for (const char16_t sign : {u'\u2070', u'\u2029', u'\ufdff', u'\ufe10', u'a', u'工'})
        CHECK_FALSE(hasNoWidth(sign));
}

TEST_CASE("a sentence's end is found behind brackets, quotation marks and blanks", "[foldedtext]")
{
    const std::pair<QString, QChar> cases[] = {{u"办好。"_s, u'。'},     {u"办好。” )"_s, u'。'},
                                               {u"办好;\n"_s, u';'},     {u"办好(两场)"_s, u')'},
                                               {u"办好”"_s, u'”'},       {u"办好 "_s, u'好'},
                                               {u"办好:」』》"_s, u':'}, {u")"_s, u')'},
                                               {u" "_s, QChar()},        {QString(), QChar()}};
    for (const auto &[text, last] : cases) {
        INFO(text.toStdString());
        CHECK(lastTelling(text) == last);
    }
    for (const QString &text : {u"办好。"_s, u"办好!)"_s, u"办好?"_s, u"办好;”"_s})
        CHECK(endsWithStop(text));
    for (const QString &text : {u"办好:"_s, u"办好…"_s, u"办好"_s, u"办好,"_s, QString()})
        CHECK_FALSE(endsWithStop(text));
}

TEST_CASE("a reading in Latin letters is taken out, and places are found again", "[foldedtext]")
{
    const QString text = folded(u"石（shí）橋(橋)a(b)工（gōng）會"_s);
    const WithoutPinyin plain(text);
    CHECK(plain.text() == u"石桥(桥)a(b)工会"_s);
    CHECK(plain.originalEnd(0) == 0);
    CHECK(plain.originalEnd(1) == 6);
    CHECK(plain.originalEnd(2) == 7);
    CHECK(plain.originalEnd(plain.text().size()) == text.size());
    for (const QString &kept :
         {u"石()桥"_s, u"石(12)桥"_s, u"石(shi桥"_s, u"(shi)石"_s, u"石(abcdefgh)"_s, u"石桥"_s}) {
        INFO(kept.toStdString());
        const WithoutPinyin whole(kept);
        CHECK(whole.text() == kept);
        CHECK(whole.originalEnd(2) == 2);
    }
    CHECK(WithoutPinyin(u"石(abcdefg)").text() == u"石"_s);
}
