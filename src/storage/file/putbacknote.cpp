#include "storage/file/putbacknote.h"

#include "storage/database/conversion.h"
#include "system/atomicfile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

constexpr qint64 kLargestNoteFile = 100;

QString noteOf(const Domain::EarlierVersion &kept)
{
    return kept.path + u".put-back"_s;
}

} // namespace

// Errors are ignored: only salvage uses the note, and works without it.
void notePutBack(const Domain::EarlierVersion &kept, const QDateTime &to)
{
    if (auto written = System::writeDurably(noteOf(kept), momentText(to).toUtf8()); !written)
        qWarning("%s", qUtf8Printable(written.error().message));
}

QDateTime putBackTo(const Domain::EarlierVersion &kept)
{
    return momentIn(QString::fromUtf8(System::readRegularFile(noteOf(kept), kLargestNoteFile)));
}

void removePutBackNote(const Domain::EarlierVersion &kept)
{
    QFile::remove(noteOf(kept));
}

} // namespace Storage
