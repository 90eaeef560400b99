#include "domain/reading/outlinereader.h"
#include "places.h"
#include "support/catch.h"
#include "support/outlinetext.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

// Each file of tests/domain/readings is a short text made up for one thing that pages and plans do,
// and, below a line of ===, the whole of what is read of it.
TEST_CASE("every short text is read exactly as a person reads it", "[readings]")
{
    const QDir texts(QStringLiteral(YAODIAN_SOURCE_DIR) + u"/tests/domain/readings"_s);
    const QStringList names = texts.entryList({u"*.txt"_s}, QDir::Files);
    REQUIRE(names.size() >= 40);
    for (const QString &name : names) {
        INFO(name.toStdString());
        QFile file(texts.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QStringList parts = QString::fromUtf8(file.readAll()).split(u"=====\n"_s);
        REQUIRE(parts.size() == 2);
        CHECK(outlineText(Domain::readOutline(parts[0])) == parts[1]);
    }
}
