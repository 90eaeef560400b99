#pragma once

#include "system/result.h"

#include <QStringList>

namespace Exchange {

// A plan has some ten thousand characters on a few hundred lines. What has more than these is no
// plan, and is refused before it takes memory and time.
inline constexpr qsizetype kLongestText = 1'000'000;
inline constexpr qsizetype kMostLines = 20'000;

// Why a document gives no text.
enum class SourceFault {
    Damaged,
    TooLarge,
    Password,
    Workbook, // or a presentation
    Archive,
    FixedPages, // OFD
    OldWord,    // .doc, .wps
    Pdf,
    RichText,
    PlanFile,
    Picture,
    WebArchive, // .mht
    Xml,
    NoText,
};

// One sentence that names the document and says what to do; `detail` is for the log.
System::Error sourceError(SourceFault fault, const QString &name, const QString &detail = {});

// `sentence` (of the context SourceText) about the document.
System::Error refusedSource(const char *sentence, const QString &name, const QString &detail = {});

// What a reader has set down so far, held to the bounds above.
class TextBudget
{
public:
    // False from when there is too much.
    bool spend(qsizetype characters, qsizetype lines = 1)
    {
        m_characters += characters;
        m_lines += lines;
        return isKept();
    }
    bool isKept() const { return m_characters <= kLongestText && m_lines <= kMostLines; }

private:
    qsizetype m_characters = 0;
    qsizetype m_lines = 0;
};

} // namespace Exchange
