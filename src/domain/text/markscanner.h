#pragma once

#include "domain/text/numbermark.h"
#include "domain/text/numerals.h"

namespace Domain {

bool isDigit(QChar character); // 0 to 9
bool isLatin(QChar character);

// Reads forward through folded text.
class MarkScanner
{
public:
    MarkScanner(QStringView text, qsizetype at)
        : m_text(text)
        , m_start(at)
        , m_at(at)
    {}

    qsizetype at() const { return m_at; }
    qsizetype length() const { return m_at - m_start; }
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    bool peeksAt(QStringView any) const { return !atEnd() && any.contains(peek()); }
    void goTo(qsizetype at) { m_at = at; }

    bool take(QChar character)
    {
        if (peek() != character || atEnd())
            return false;
        ++m_at;
        return true;
    }
    bool take(QStringView words)
    {
        if (!m_text.mid(m_at).startsWith(words))
            return false;
        m_at += words.size();
        return true;
    }
    // The character taken, or null.
    QChar takeOne(QStringView any)
    {
        if (!peeksAt(any))
            return {};
        return m_text[m_at++];
    }
    qsizetype skipBlanks()
    {
        const qsizetype from = m_at;
        while (peek() == u' ')
            ++m_at;
        return m_at - from;
    }
    QStringView takeWhile(bool (*belongs)(QChar), qsizetype most);
    QStringView takeChinese();
    // Takes a whole numeral, Chinese or Arabic, from 1 to `most`; 0 if there is none.
    int takeNumeral(int most);

private:
    QStringView m_text;
    qsizetype m_start;
    qsizetype m_at;
};

// Skips a reading in Latin letters after a character, as some sites print it: 一(yī).
void skipReading(MarkScanner &scanner);

// The mark that the scanner has taken from where it began.
std::optional<NumberMark> marked(const MarkScanner &scanner, MarkFamily family, int value,
                                 QChar separator = {});

} // namespace Domain
