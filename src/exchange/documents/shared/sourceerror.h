#pragma once

#include "system/result.h"

#include <QStringList>

namespace Exchange {

// A plan has some ten thousand characters on a few hundred lines. A text beyond the limits below is
// no plan, and is refused before it takes memory and time.
inline constexpr qsizetype kLongestSourceText = 1'000'000;
inline constexpr qsizetype kMostSourceLines = 20'000;
// The longest line: several whole plans without their line breaks.
inline constexpr qsizetype kLongestSourceLine = 100'000;

// Why a document gives no text.
enum class SourceFault {
    Damaged,
    TooLarge,
    Password,
    Presentation,
    Archive,
    FixedPages,       // OFD
    NeedsLibreOffice, // .doc, .wps, .rtf, .xls, .et, and LibreOffice is not there
    NotConverted,     // LibreOffice could not open it, or not in time
    NeedsPdfToText,   // poppler-utils is not there
    DamagedPdf,
    Scan,              // a PDF of pictures
    UnreadablePdfFont, // a PDF's font does not tell its characters
    PlanFile,
    Picture,
    Xml,
    NoText,
};

// One sentence that names the document and says what to do; `detail` is for the log.
System::Error sourceError(SourceFault fault, const QString &name, const QString &detail = {});

// `sentence` (of the context SourceText) about the document.
System::Error refusedSource(const char *sentence, const QString &name, const QString &detail = {});

// Counts what a reader has written so far, against the limits above.
class TextBudget
{
public:
    // Counts more. False once there is too much.
    bool spend(qsizetype characters, qsizetype lines = 1)
    {
        m_characters += characters;
        m_lines += lines;
        return isKept();
    }
    bool isKept() const
    {
        return m_characters <= kLongestSourceText && m_lines <= kMostSourceLines;
    }

private:
    qsizetype m_characters = 0;
    qsizetype m_lines = 0;
};

} // namespace Exchange
