#include "exchange/documents/sourcetext.h"
#include "places.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

// Reads files in several formats and compares the text with that of the .txt file beside each.
// tests/domain/plans/README.md says where they come from.

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("the files of made-up plans are read as the texts that the reader is scored on",
          "[plansources]")
{
    const QString root = QStringLiteral(YAODIAN_SOURCE_DIR) + u"/tests/"_s;
    const QString plans = root + u"exchange/plans/"_s;
    QFileInfoList files;
    for (int set = 4; set <= 12; ++set)
        files += QDir(plans + QString::number(set)).entryInfoList(QDir::Files);
    CHECK(files.size() == 142);
    for (const QFileInfo &file : files) {
        INFO(file.fileName().toStdString());
        const auto text = Exchange::sourceOf(contentOf(file.filePath()), file.fileName());
        REQUIRE(text);
        const QString told = root + u"domain/plans/"_s + file.dir().dirName() + u'/'
                             + file.baseName() + u".txt"_s;
        CHECK(text->text + u'\n' == QString::fromUtf8(contentOf(told)));
    }
}
