#include "domain/text/signmarks.h"

#include "domain/text/foldedtext.h"
#include "domain/text/markscanner.h"
#include "domain/text/numerals.h"

#include <algorithm>

namespace Domain {

namespace {

constexpr qsizetype kLongestBoxed = 14;

// The separator of a bullet of two dashes.
constexpr QChar kTwoDashes = u'—';

MarkFamily familyOf(NumeralForm form)
{
    switch (form) {
    case NumeralForm::Bracketed: return MarkFamily::ArabicBracket;
    case NumeralForm::Stopped: return MarkFamily::Arabic;
    case NumeralForm::ChineseBracketed: return MarkFamily::ChineseBracket;
    case NumeralForm::RomanSign: return MarkFamily::Roman;
    case NumeralForm::LowerRomanSign: return MarkFamily::SmallRoman;
    default: return MarkFamily::Circled;
    }
}

// Whether a character that is no punctuation and no letter can stand before the entries of a list:
// →, √, ❤. Of an emoji, the first half is asked.
bool isSymbol(QStringView text)
{
    const QChar first = text.front();
    if (first.isHighSurrogate())
        return text.size() > 1 && QChar::isSymbol(QChar::surrogateToUcs4(first, text[1]));
    return first.unicode() >= 0x2000 && first.category() != QChar::Symbol_Modifier
           && QChar::isSymbol(first.unicode());
}

} // namespace

std::optional<NumberMark> signAt(QStringView text, qsizetype at)
{
    const auto sign = signNumeral(text[at]);
    if (!sign)
        return {};
    MarkScanner scanner(text, at);
    scanner.goTo(at + 1);
    const QChar separator = scanner.takeOne(u"、.:");
    return marked(scanner, familyOf(sign->form), sign->value, separator);
}

std::optional<NumberMark> bulletAt(QStringView text, qsizetype at)
{
    const QChar sign = text[at];
    const bool isKnown =
        QStringView(u"●○■□◆◇★☆▲△►▶➢➤✓✔•‧∙▪▫◦※❖\uf06c\uf06e\uf075\uf0b7\uf0d8").contains(sign);
    const bool isPlain = QStringView(u"-*·").contains(sign);
    if (!isKnown && !isPlain && !isSymbol(text.mid(at)))
        return {};
    const qsizetype length = sign.isHighSurrogate() || (sign == u'-' && text.mid(at + 1, 1) == u"-")
                                 ? 2
                                 : 1;
    MarkScanner scanner(text, at + length);
    const bool separate = scanner.peek() == u' ' || (sign != u'*' && isIdeograph(scanner.peek()))
                          || (length == 2 && (scanner.peek().isDigit() || scanner.peeksAt(u"“《")));
    if ((isPlain && !separate) || scanner.peek() == sign)
        return {};
    const QChar separator = sign.isHighSurrogate() ? text[at + 1] : sign;
    return NumberMark{.family = MarkFamily::Bullet,
                      .separator = length == 2 && sign == u'-' ? kTwoDashes : separator,
                      .length = length};
}

qsizetype keySignLength(QStringView words)
{
    constexpr qsizetype most = 3;
    qsizetype length = 0;
    while (length < qMin(most, words.size()) && QStringView(u"★☆※▲").contains(words[length]))
        ++length;
    while (length > 0 && length < words.size() && isBlank(words[length]))
        ++length;
    return length;
}

std::optional<NumberMark> keySignMarkAt(QStringView text, qsizetype at)
{
    const qsizetype signs = keySignLength(text.mid(at));
    if (signs == 0 || at + signs >= text.size())
        return {};
    auto mark = numberMarkAt(text, at + signs, true);
    if (!mark || mark->weak || mark->isPartOfTitle() || mark->family == MarkFamily::Decimal
        || mark->family == MarkFamily::Bullet)
        return {};
    mark->length += signs;
    return mark;
}

std::optional<NumberMark> boxedAt(QStringView text, qsizetype at)
{
    static constexpr QStringView others[] = {u"篇",   u"概述", u"导语", u"摘要", u"正文", u"标签",
                                             u"相关", u"推荐", u"范文", u"字号", u"打印", u"关闭",
                                             u"内部", u"下载", u"图片", u"视频", u"表情", u"链接"};
    static constexpr QStringView boxes[] = {u"【】", u"〖〗", u"[]"};
    const auto box = std::ranges::find_if(boxes, [&](QStringView b) { return b[0] == text[at]; });
    MarkScanner scanner(text, at);
    if (box == std::end(boxes) || scanner.takeOne(box->left(1)).isNull())
        return {};
    const QStringView words = scanner.takeWhile(
        [](QChar c) {
            return isIdeograph(c) || c.isLetterOrNumber() || QStringView(u"、-~()·").contains(c);
        },
        kLongestBoxed + 1);
    const bool other = std::ranges::any_of(others,
                                           [words](QStringView o) { return words.contains(o); });
    if (words.size() < 2 || words.size() > kLongestBoxed || other || !scanner.take(box->back())
        || std::ranges::none_of(words, isIdeograph))
        return {};
    return NumberMark{.family = MarkFamily::Boxed, .length = scanner.length()};
}

std::optional<NumberMark> squareBracketAt(QStringView text, qsizetype at)
{
    MarkScanner scanner(text, at);
    static constexpr QStringView brackets[] = {u"【】", u"〔〕", u"[]", u"〈〉", u"<>"};
    const auto bracket = std::ranges::find_if(brackets,
                                              [&](QStringView b) { return b.front() == text[at]; });
    if (bracket == std::end(brackets))
        return {};
    scanner.takeOne(bracket->left(1));
    const QChar close = bracket->back();
    const bool chinese = isChineseDigit(scanner.peek());
    const int value = scanner.takeNumeral(99);
    if (value == 0 || !scanner.take(close))
        return {};
    scanner.takeOne(u"、.:");
    return marked(scanner, chinese ? MarkFamily::ChineseBracket : MarkFamily::ArabicBracket, value,
                  close);
}

} // namespace Domain
