#include "domain/text/markscanner.h"

namespace Domain {

namespace {

// Longer numerals number nothing: 二千〇二十一.
constexpr qsizetype kLongestChinese = 7;

} // namespace

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool isLatin(QChar character)
{
    return character.isLetter() && character.unicode() < 0x2000;
}

QStringView MarkScanner::takeWhile(bool (*belongs)(QChar), qsizetype most)
{
    const qsizetype from = m_at;
    while (!atEnd() && m_at - from < most && belongs(peek()))
        ++m_at;
    return m_text.mid(from, m_at - from);
}

QStringView MarkScanner::takeChinese()
{
    if (!isChineseDigit(peek()))
        return {};
    return takeWhile([](QChar c) { return isChineseDigit(c) || c == u'○'; }, kLongestChinese);
}

int MarkScanner::takeNumeral(int most)
{
    const QStringView chinese = takeChinese();
    const int value = chinese.isEmpty() ? takeWhile(isDigit, 4).toInt() : chineseNumeral(chinese);
    return value <= most ? value : 0;
}

void skipReading(MarkScanner &scanner)
{
    MarkScanner reading = scanner;
    if (reading.take(u'(') && !reading.takeWhile(isLatin, 6).isEmpty() && reading.take(u')'))
        scanner.goTo(reading.at());
}

std::optional<NumberMark> marked(const MarkScanner &scanner, MarkFamily family, int value,
                                 QChar separator)
{
    return NumberMark{
        .family = family, .value = value, .separator = separator, .length = scanner.length()};
}

} // namespace Domain
