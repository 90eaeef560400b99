#include "widgets/kit/textlines.h"

#include "models/search/searchwords.h"
#include "support/catch.h"
#include "widgets/item/issuedtext.h"
#include "widgets/item/searchmarks.h"
#include "widgets/kit/label.h"

#include <QApplication>
#include <QFontMetrics>
#include <QLabel>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using Widgets::linesOf;
using Widgets::Marking;

namespace {

const QString kNote = u"会议传达学习上级文件精神，部署下一阶段工作，印发简报2021份，"_s
                      + u"会后走访慰问老同志三十人，送去慰问品"_s;

Marking looking(const QString &term)
{
    return Widgets::markingOf({Models::searchKey(term)}, QApplication::palette());
}

bool isSeen(const QString &term, const QStringList &lines)
{
    return lines.join(u' ').contains(term);
}

} // namespace

TEST_CASE("a list is broken between its parts only, where each has the room",
          "[textlines][anyfont]")
{
    const QString list = u"慰问品 24 份、图书 300 册 · 买买提·艾力 · 刘桂芬"_s;
    const QStringList parts = Widgets::listedParts(list);
    CHECK(
        parts
        == QStringList{u"慰问品 24 份、"_s, u"图书 300 册 · "_s, u"买买提·艾力 · "_s, u"刘桂芬"_s});
    const QFont font = QApplication::font();
    int widest = 0;
    for (const QString &part : parts)
        widest = std::max(widest, QFontMetrics(font).horizontalAdvance(part));
    const QString held = Widgets::heldTogether(list);
    QTextLayout layout(held, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    for (int width = widest + 4; width < 4 * widest; width += 7) {
        CAPTURE(width);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            QString words = held.mid(line.textStart(), line.textLength());
            words.remove(QChar(0x2060)).replace(QChar(QChar::Nbsp), u' ');
            CHECK(std::ranges::any_of(
                parts, [&words](const QString &part) { return words.startsWith(part.trimmed()); }));
        }
        layout.endLayout();
    }
}

TEST_CASE("a word that is looked for is visible in a shortened cell, wherever it is in the text",
          "[textlines][anyfont]")
{
    const QFont font = QApplication::font();
    const QFontMetrics metrics(font);
    const int most = GENERATE(1, 2);
    const int letters = GENERATE(8, 12, 20);
    const int width = metrics.horizontalAdvance(u'会') * letters;
    INFO(most << " lines of " << letters);
    for (const QString &term : {u"会议"_s, u"部署"_s, u"简报"_s, u"走访"_s, u"慰问品"_s}) {
        INFO(term.toStdString());
        const QStringList lines = linesOf(kNote, font, width, most, looking(term));
        CHECK(isSeen(term, lines));
        CHECK(lines.size() <= most);
        for (const QString &line : lines)
            CHECK(metrics.horizontalAdvance(line) <= width);
    }
    CHECK(linesOf(kNote, font, width, most, looking(u"没有的词"_s))
          == linesOf(kNote, font, width, most));
    CHECK(linesOf(kNote, font, width, most, {}) == linesOf(kNote, font, width, most));
}

TEST_CASE("a word that is looked for is whole wherever the cell can hold it",
          "[textlines][anyfont]")
{
    const QFont font = QApplication::font();
    const int most = GENERATE(1, 2);
    for (const QString &term : {u"慰问"_s, u"走访慰问"_s, u"文件精神"_s, u"简报2021份"_s}) {
        const int whole = QFontMetrics(font).horizontalAdvance(term);
        for (int width = whole; width < 2 * whole; width += 3) {
            INFO(term.toStdString() << " in " << most << " lines of " << width);
            const QStringList lines = linesOf(kNote, font, width, most, looking(term));
            CHECK(std::ranges::any_of(
                lines, [&term](const QString &line) { return line.contains(term); }));
            for (const QString &line : lines)
                CHECK(QFontMetrics(font).horizontalAdvance(line) <= width);
        }
    }
}

TEST_CASE("a text shown from its middle does not begin within a number", "[textlines]")
{
    const QString words = u"全年印发简报共12345份送到"_s;
    const qsizetype from = Widgets::placeBefore(words, words.indexOf(u'份'));
    CHECK(words.mid(from).startsWith(u"12345份"_s));
}

TEST_CASE("a note found by a word near its end fills its cell with the end", "[textlines]")
{
    const QFont font = QApplication::font();
    const int width = QFontMetrics(font).horizontalAdvance(u'会') * 16;
    const QStringList lines = linesOf(kNote, font, width, 1, looking(u"慰问品"_s));
    REQUIRE(lines.size() == 1);
    CHECK(lines.first().startsWith(u'…'));
    CHECK(lines.first().endsWith(u"慰问品"_s));
    CHECK(QFontMetrics(font).horizontalAdvance(lines.first()) > width * 7 / 10);
}

TEST_CASE("a shortened issued text shows the lines that contain the words looked for",
          "[textlines]")
{
    Widgets::IssuedText text(nullptr);
    text.resize(300, 60);
    text.setText(kNote + kNote + kNote + u"推进“读懂中国”活动。"_s);
    const auto *words = text.findChild<QLabel *>(u"issuedText"_s);
    REQUIRE(words);
    CHECK_FALSE(words->text().contains(u"读懂"_s));
    text.setTerms({Models::searchKey(u"读懂"_s)});
    CHECK(words->text().contains(u"读懂"_s));
    text.setTerms({});
    CHECK(words->text().startsWith(u"会议"_s));
}

TEST_CASE("a label shows fewer lines as soon as its limit is lower", "[textlines]")
{
    Widgets::Label label(Widgets::Label::Size::Body, Widgets::ColourRole::Text, nullptr);
    label.setWordWrap(true);
    label.setText(kNote);
    const int all = label.heightForWidth(200);
    label.setMostLines(2);
    const int two = label.heightForWidth(200);
    CHECK(two < all);
    label.setMostLines(1);
    CHECK(label.heightForWidth(200) < two);
}
