#include "exchange/documents/sourceerror.h"

using System::Error;

namespace Exchange {

namespace {

const char *sentenceFor(SourceFault fault)
{
    switch (fault) {
    case SourceFault::Damaged:
        return QT_TRANSLATE_NOOP("SourceText", "“%1” is damaged or not complete; open it in Word "
                                               "or WPS, save it anew as .docx, and import that.");
    case SourceFault::TooLarge:
        return QT_TRANSLATE_NOOP(
            "SourceText",
            "“%1” holds far more than a plan; choose a file that holds only the plan.");
    case SourceFault::Password:
        return QT_TRANSLATE_NOOP("SourceText",
                                 "“%1” is protected by a password; open it in Word or WPS, save it "
                                 "without the password, and import that.");
    case SourceFault::Workbook:
        return QT_TRANSLATE_NOOP("SourceText", "“%1” is a workbook or a presentation; select the "
                                               "plan in it, copy it, and read in the copied text.");
    case SourceFault::Archive:
        return QT_TRANSLATE_NOOP(
            "SourceText", "“%1” is an archive; unpack it, and import the document that was in it.");
    case SourceFault::FixedPages:
        return QT_TRANSLATE_NOOP(
            "SourceText",
            "“%1” is an OFD document; select its text, copy it, and read in the copied text.");
    case SourceFault::OldWord:
        return QT_TRANSLATE_NOOP(
            "SourceText", "“%1” is an old Word or WPS document; open it there and save it as .docx "
                          "and import that, or copy its text and read in the copied text.");
    case SourceFault::Pdf:
        return QT_TRANSLATE_NOOP(
            "SourceText", "“%1” is a PDF; select its text, copy it, and read in the copied text.");
    case SourceFault::RichText:
        return QT_TRANSLATE_NOOP(
            "SourceText",
            "“%1” is a rich text document; open it, save it as .docx, and import that.");
    case SourceFault::PlanFile:
        return QT_TRANSLATE_NOOP("SourceText", "“%1” is a plan file or another database, not a "
                                               "text; open a plan file instead of importing it.");
    case SourceFault::Picture:
        return QT_TRANSLATE_NOOP("SourceText", "“%1” is a picture; type its words, or have them "
                                               "recognised as text, and import that text.");
    case SourceFault::WebArchive:
        return QT_TRANSLATE_NOOP("SourceText",
                                 "“%1” is a web page saved in one file (.mht); open it, select the "
                                 "plan’s text, copy it, and read in the copied text.");
    case SourceFault::Xml:
        return QT_TRANSLATE_NOOP("SourceText", "“%1” is an XML file; open it in the program it "
                                               "comes from, save it as .docx, and import that.");
    case SourceFault::NoText:
        return QT_TRANSLATE_NOOP(
            "SourceText",
            "“%1” is not a text; choose a Word document (.docx), a saved web page or a text file.");
    }
    Q_UNREACHABLE();
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
