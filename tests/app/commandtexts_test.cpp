// What commands print, run in this process on a small plan.
#include "app/commands/command.h"

#include "support/catch.h"
#include "support/subtreesample.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace App;
using namespace Domain;

namespace {

// A file with a plan: item 1 is due today, 2021-10-12, item 2 of 团委 was due before.
struct Filed
{
    Filed()
    {
        const auto document = TreeSample::document();
        const auto set = [&document](const QString &item, Field field, const QString &value) {
            REQUIRE(document->setField({TreeSample::node(*document, item)}, field, value));
        };
        set(u"1."_s, Field::Deadline, u"10月12日"_s);
        set(u"2."_s, Field::Deadline, u"9月底前"_s);
        set(u"2."_s, Field::LeadDepartment, u"团委"_s);
        set(u"2."_s, Field::Owners, u"王建国"_s);
        REQUIRE(document->saveCopy(path));
    }
    QString ran(const Command &command, const QStringList &options = {}) const
    {
        ParsedArguments parsed = App::parsed(QStringList{path} + options, command.options);
        REQUIRE(parsed.misuse.isEmpty());
        parsed.arguments.today = TreeSample::kToday;
        const auto done = command.run(parsed.arguments);
        return done ? QString::fromUtf8(*done) : u"! "_s + done.error().message;
    }
    QByteArray read(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"plan.yaodian"_s);
};

const auto kToday = u"  2021-10-12  today  1. 深入学习\n"_s;
const auto kLate = u"  2021-09-30  days late: 12  2. 把握方向\n"_s;

} // namespace

TEST_CASE("due says what is today and what is late, under whom", "[due]")
{
    const Filed filed;
    const QString listed = filed.ran(kDueCommand);
    CHECK(listed.contains(u"团委\n"_s + kLate));
    CHECK(listed.contains(u"(no department)\n"_s + kToday));
    CHECK(filed.ran(kDueCommand, {u"--by"_s, u"department"_s}) == listed);
    const QString owners = filed.ran(kDueCommand, {u"--by"_s, u"owner"_s});
    CHECK(owners.contains(u"王建国\n"_s + kLate));
    CHECK(owners.contains(u"(no owner)\n"_s + kToday));
    CHECK(filed.ran(kDueCommand, {u"--on"_s, u"2021-10-11"_s}).contains(u"days left: 1  1. "_s));
    CHECK(filed.ran(kDueCommand, {u"--on"_s, u"2021-10-13"_s}).contains(u"days late: 1  1. "_s));
    CHECK(filed.ran(kDueCommand, {u"--on"_s, u"2021-01-01"_s, u"--within"_s, u"0"_s})
          == u"Nothing is due.\n"_s);
    const auto on = [&filed](const QString &day) {
        return filed.ran(kDueCommand, {u"--on"_s, day});
    };
    CHECK(on(u"2021-09-12"_s).contains(u"days left: 30  1. "_s)); // thirty days unless given
    CHECK_FALSE(on(u"2021-09-11"_s).contains(u"1. 深入学习"_s));
}

TEST_CASE("due writes what the file's ending or the format asks for", "[due]")
{
    const Filed filed;
    const auto written = [&filed](const QString &name, const QStringList &options = {}) {
        const QString said = filed.ran(
            kDueCommand, QStringList{u"--output"_s, filed.folder.filePath(name)} + options);
        CHECK(said == u"“%1” was written.\n"_s.arg(name));
        return filed.read(name);
    };
    CHECK(written(u"a.json"_s).startsWith('{'));
    CHECK(written(u"a.JSON"_s).startsWith('{'));
    CHECK(written(u"a.ics"_s).startsWith("BEGIN:VCALENDAR"));
    CHECK(QString::fromUtf8(written(u"a.txt"_s)) == filed.ran(kDueCommand));
    CHECK(written(u"b.json"_s, {u"--format"_s, u"ics"_s}).startsWith("BEGIN:VCALENDAR"));
    CHECK(filed.ran(kDueCommand, {u"--output"_s, u"-"_s}) == filed.ran(kDueCommand));
    CHECK(filed.ran(kDueCommand, {u"--format"_s, u"message"_s}).contains(u"团委："_s));
    CHECK(filed.ran(kDueCommand, {u"--output"_s, filed.path}).startsWith(u"! "_s));
}

TEST_CASE("what is empty is said in a sentence", "[commandtexts]")
{
    const Filed filed;
    CHECK(filed.ran(kEvidenceCommand) == u"There is no evidence in it yet.\n"_s);
    CHECK(filed.ran(kVersionsCommand) == u"No version of “plan.yaodian” has been kept yet.\n"_s);
    CHECK(filed.ran(kVersionsCommand, {u"--json"_s}).contains(u"\"versions\": [\n    ]"_s));
}

TEST_CASE("check says what a file in order holds, line by line", "[check]")
{
    const QStringList lines = Filed().ran(kCheckCommand).split(u'\n');
    REQUIRE(lines.size() == 5);
    CHECK(lines[0] == u"“plan.yaodian” is in order."_s);
    CHECK(lines[1].startsWith(u"Format: "_s));
    CHECK(lines[2] == u"Integrity, foreign keys and rows: nothing wrong"_s);
    CHECK(lines[3] == u"2021: “关工委2021年工作要点”, sections 3, items 6, notes 0"_s);
    CHECK(lines[4].isEmpty());
}

TEST_CASE("a copy for others says what it is, and a year without a plan is refused",
          "[commandtexts]")
{
    const Filed filed;
    const QString out = filed.folder.filePath(u"out.yaodian"_s);
    CHECK(filed.ran(kCopyCommand, {u"--for-others"_s, out})
          == u"“out.yaodian” was written, a file of its own without history and half-typed "
             "words.\n"_s);
    CHECK(QFile::exists(out));
    CHECK(filed.ran(kDueCommand, {u"--year"_s, u"2020"_s})
          == u"! “plan.yaodian” holds no plan for 2020, so nothing was done; name one of these "
             "years: 2021."_s);
}
