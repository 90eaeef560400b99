#include "exchange/pictures/heicplace.h"

#include "exchange/pictures/exifdirectory.h"
#include "exchange/pictures/picture.h"

#include <QByteArray>
#include <QIODevice>

namespace Exchange {

namespace {

constexpr qint64 kMostExif = 65536;

bool isTiff(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("II*\0", 4))
           || bytes.startsWith(QByteArrayView("MM\0*", 4));
}

// Clears the place in the EXIF block that begins at `at`. Blocks are found by their first bytes,
// not by the tables of the file. Where a block is stored in several parts of the file, its
// directories, and with them the place, are in the first part.
bool clearAt(QIODevice &file, qint64 at)
{
    if (!file.seek(at))
        return false;
    const QByteArray block = file.read(kMostExif);
    if (!isTiff(block))
        return true; // not an EXIF block: the letters are there by chance
    ExifDirectory directory(block);
    if (!directory.removePlace() || directory.bytes().size() != block.size())
        return false;
    return directory.bytes() == block
           || (file.seek(at) && file.write(directory.bytes()) == block.size());
}

} // namespace

bool clearPlaceInHeic(QIODevice &file)
{
    for (qint64 at = 0; at < file.size(); at += kPartRead) {
        if (!file.seek(at))
            return false;
        const QByteArray part = file.read(kPartRead + kExifHead.size() + 4);
        for (qsizetype found = part.indexOf(kExifHead); found >= 0 && found < kPartRead;
             found = part.indexOf(kExifHead, found + 1)) {
            if (!clearAt(file, at + found + kExifHead.size()))
                return false;
        }
    }
    return true;
}

} // namespace Exchange
