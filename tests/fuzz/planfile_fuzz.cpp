#include "domain/reading/planimport.h"
#include "storage/file/planfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;
using namespace Storage;

namespace {

const QString kPlan =
    u"学校2022年工作要点\n一、学习\n1.学习新知识。（教务处牵头，6月底前）\n2.座谈。\n二、宣讲\n3.宣讲历史。\n"_s;

const QTemporaryDir &folder()
{
    static const QTemporaryDir folder;
    return folder;
}

PlanFile::OpenOptions reading()
{
    return {.access = PlanFile::Access::ReadOnly,
            .backupFolder = folder().filePath(u"copies"_s),
            .migrations = QStringLiteral(YAODIAN_MIGRATIONS)};
}

// A plan file as the program makes it.
QByteArray wholeFile()
{
    const QString path = folder().filePath(u"whole.yaodian"_s);
    Domain::PlanContent plan = Domain::planOf(Domain::readOutline(kPlan)).content;
    const Domain::PlanChange added{.to = std::make_shared<const Domain::PlanContent>(plan)};
    PlanFile::OpenOptions options = reading();
    options.access = PlanFile::Access::ReadWrite;
    if (!PlanFile::create(path, options,
                          {.edit = {added}, .writtenAt = QDateTime::currentDateTimeUtc()}))
        qFatal("no plan file could be made");
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The input is either a whole file or changes to a good one: each three bytes for the place and one
// byte to put there.
QByteArray damaged(const uint8_t *data, size_t size)
{
    static const QByteArray whole = wholeFile();
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    if (input.startsWith("SQLite format 3"))
        return input;
    QByteArray file = whole;
    for (qsizetype at = 0; at + 4 <= input.size(); at += 4) {
        const qsizetype place = qsizetype(data[at]) << 16 | qsizetype(data[at + 1]) << 8
                                | data[at + 2];
        file[place % file.size()] = input[at + 3];
    }
    return file;
}

void readAll(PlanFile &file)
{
    const auto plans = file.plans().plans();
    if (!plans)
        return;
    for (const Domain::PlanDetails &plan : *plans) {
        const auto content = file.plans().content(plan.id);
        (void)file.progress().figures(plan.id);
        (void)file.reports().choices(plan.id);
        if (!content)
            continue;
        for (const Domain::Node &node : content->nodes) {
            (void)file.progress().notesOf(node.id);
            (void)file.history().entriesOf(node.id);
        }
    }
    (void)file.roster().people();
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    return 0;
}

// The input is a plan file that another program has made or a disk has damaged.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString path = folder().filePath(u"damaged.yaodian"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(damaged(data, size)) < 0)
        return 0;
    file.close();
    if (const auto opened = PlanFile::open(path, reading())) {
        (void)(*opened)->check();
        readAll(**opened);
    }
    QFile::remove(path);
    return 0;
}
