#include "exchange/documents/shared/sourceerror.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using System::Error;

namespace Exchange {

namespace {

struct Sentence
{
    SourceFault fault;
    const char *text;
};

// What is said of each fault; %1 is the document's name.
constexpr Sentence kSentences[] = {
    {SourceFault::Damaged,
     QT_TRANSLATE_NOOP("SourceText", "“%1” is damaged or not complete; open it in Word "
                                     "or WPS, save it anew as .docx, and import that.")},
    {SourceFault::TooLarge,
     QT_TRANSLATE_NOOP("SourceText",
                       "“%1” holds far more than a plan; choose a file that holds only the plan.")},
    {SourceFault::Password,
     QT_TRANSLATE_NOOP("SourceText",
                       "“%1” is protected by a password; open it in Word or WPS, save it "
                       "without the password, and import that.")},
    {SourceFault::Presentation,
     QT_TRANSLATE_NOOP("SourceText", "“%1” is a presentation or a drawing; select the "
                                     "plan in it, copy it, and read in the copied text.")},
    {SourceFault::Archive,
     QT_TRANSLATE_NOOP("SourceText",
                       "“%1” is an archive; unpack it, and import the document that was in it.")},
    {SourceFault::FixedPages,
     QT_TRANSLATE_NOOP(
         "SourceText",
         "“%1” is an OFD document; select its text, copy it, and read in the copied text.")},
    {SourceFault::NeedsLibreOffice,
     QT_TRANSLATE_NOOP(
         "SourceText",
         "“%1” is an old or rich text document, which needs LibreOffice to be read, and "
         "LibreOffice is not installed; install it, or open the document in Word or WPS, save "
         "it as .docx or .xlsx, and import that.")},
    {SourceFault::NotConverted,
     QT_TRANSLATE_NOOP("SourceText",
                       "“%1” could not be opened by LibreOffice; open it in Word or WPS, "
                       "save it as .docx or .xlsx, and import that.")},
    {SourceFault::NeedsPdfToText,
     QT_TRANSLATE_NOOP(
         "SourceText",
         "“%1” is a PDF, and the program that reads its text (pdftotext, of the package "
         "poppler-utils) is not installed; install it, or select the PDF's text, copy it, and "
         "read in the copied text.")},
    {SourceFault::DamagedPdf,
     QT_TRANSLATE_NOOP("SourceText", "“%1” is a PDF that is damaged or not complete; "
                                     "fetch it again, or import the document that it was "
                                     "made of.")},
    {SourceFault::Scan,
     QT_TRANSLATE_NOOP("SourceText",
                       "“%1” is a scan: its pages are pictures without text; have them "
                       "recognised as text, and import that text.")},
    {SourceFault::UnreadablePdfFont,
     QT_TRANSLATE_NOOP(
         "SourceText",
         "“%1” does not say which characters its glyphs stand for, so its text cannot be read; import the document that the PDF was made of.")},
    {SourceFault::PlanFile,
     QT_TRANSLATE_NOOP("SourceText", "“%1” is a plan file or another database, not a "
                                     "text; open a plan file instead of importing it.")},
    {SourceFault::Picture,
     QT_TRANSLATE_NOOP("SourceText", "“%1” is a picture; type its words, or have them "
                                     "recognised as text, and import that text.")},
    {SourceFault::Xml,
     QT_TRANSLATE_NOOP("SourceText", "“%1” is an XML file; open it in the program it "
                                     "comes from, save it as .docx, and import that.")},
    {SourceFault::NoText,
     QT_TRANSLATE_NOOP(
         "SourceText",
         "“%1” is not a text; choose a Word document (.docx), a saved web page or a text file.")},
};

const char *sentenceFor(SourceFault fault)
{
    const auto found = std::ranges::find(kSentences, fault, &Sentence::fault);
    Q_ASSERT(found != std::end(kSentences));
    return found->text;
}

} // namespace

Error sourceError(SourceFault fault, const QString &name, const QString &detail)
{
    return refusedSource(sentenceFor(fault), name, detail);
}

Error refusedSource(const char *sentence, const QString &name, const QString &detail)
{
    return {.message = QCoreApplication::translate("SourceText", sentence).arg(name),
            .detail = detail,
            .reason = Error::Reason::Refused};
}

} // namespace Exchange
