#include "storage/file/draftstore.h"

#include "support/catch.h"
#include "support/childprocess.h"
#include "support/planfiles.h"

#include <QDir>
#include <QFile>

#include <csignal>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::DraftStore;
using System::Error;

namespace {

const auto kUuid = u"3f0e1c5a-1111-4222-8333-444455556666"_s;
const NoteDraft kDraft{.text = u"六一前走访\n三名“困难”学生 🙂"_s,
                       .attendance = u"约20"_s,
                       .happenedOn = QDate(2021, 5, 31),
                       .figures = {{u"征文"_s, 46, u"篇"_s}, {u"五老"_s, 12, {}}}};

} // namespace

TEST_CASE("drafts of wordings and of notes are kept separately", "[drafts]")
{
    const QTemporaryDir folder;
    const DraftStore drafts(kUuid, {}, folder.path());
    const WordingPlace place{
        .plan = PlanId{1}, .period = u"2021-01-01/2021-06-30"_s, .block = u"node/7"_s};
    CHECK_FALSE(drafts.draftOf(place));
    REQUIRE(drafts.keep(place, u"写到一半\n“第二行”"_s));
    CHECK(drafts.draftOf(place) == u"写到一半\n“第二行”"_s);
    CHECK_FALSE(drafts.draftOf({.plan = PlanId{1}, .period = u"year"_s, .block = u"node/7"_s}));
    CHECK(drafts.draftOf(NodeId{7}).isEmpty());
    CHECK(drafts.nodesWithDrafts().isEmpty());
    REQUIRE(drafts.keep(place, QString())); // an emptied wording is a draft too
    CHECK(drafts.draftOf(place) == QString());
    REQUIRE(drafts.keep(place, std::nullopt));
    CHECK_FALSE(drafts.draftOf(place));
}

TEST_CASE("a draft is read back as it was typed", "[drafts]")
{
    const PlanFolder folder;
    const DraftStore drafts(kUuid, {}, folder.folder());
    CHECK(drafts.draftOf(NodeId{5}).isEmpty());
    REQUIRE(drafts.keep(NodeId{5}, kDraft));
    REQUIRE(drafts.keep(NodeId{7}, {.attendance = u"3"_s}));
    CHECK(drafts.draftOf(NodeId{5}) == kDraft);
    CHECK(drafts.draftOf(NodeId{7}).happenedOn.isNull());
    REQUIRE(drafts.keep(NodeId{9}, {.text = u" \n"_s, .attendance = u" "_s})); // blanks only
    CHECK(drafts.nodesWithDrafts() == QList<NodeId>{NodeId{5}, NodeId{7}});
    CHECK(DraftStore(kUuid, {}, folder.folder()).draftOf(NodeId{5}) == kDraft);
    CHECK(DraftStore(u"another"_s, {}, folder.folder()).nodesWithDrafts().isEmpty());
}

TEST_CASE("an empty draft is removed", "[drafts]")
{
    const PlanFolder folder;
    const DraftStore drafts(kUuid, {}, folder.folder());
    REQUIRE(drafts.keep(NodeId{5}, kDraft));
    REQUIRE(drafts.keep(NodeId{5}, {.happenedOn = QDate(2021, 5, 31)}));
    CHECK(drafts.nodesWithDrafts().isEmpty());
    CHECK(QDir(folder.path(kUuid)).isEmpty());
    CHECK(drafts.keep(NodeId{9}, {}));
}

TEST_CASE("a draft survives the program being killed", "[drafts]")
{
    const PlanFolder folder;
    const int ended = inChild([&] {
        const DraftStore drafts(kUuid, {}, folder.folder());
        for (int i = 0;; ++i) {
            if (!drafts.keep(NodeId{5}, {.text = u"字"_s.repeated(i + 1)}))
                return 1;
            if (i == 20)
                raise(SIGKILL);
        }
    });
    CHECK(ended == 128 + SIGKILL);
    CHECK(DraftStore(kUuid, {}, folder.folder()).draftOf(NodeId{5}).text.size() == 21);
}

TEST_CASE("a file that is not a draft is ignored", "[drafts]")
{
    const PlanFolder folder;
    const DraftStore drafts(kUuid, {}, folder.folder());
    REQUIRE(drafts.keep(NodeId{1}, kDraft));
    const auto file = [&folder](const QString &name) { return folder.path(kUuid + u'/' + name); };
    writeFile(file(u"2.json"_s), "{\"text\": \"cut of");
    writeFile(file(u"3.json"_s), {});
    writeFile(file(u"4.json"_s), "[1, 2]");
    writeFile(file(u"5.json"_s), QByteArray(9000000, ' '));
    writeFile(file(u"6.json"_s),
              "{\"text\": 5, \"attendance\": null, \"happened_on\": \"yesterday\"}");
    writeFile(file(u"words.json"_s), "{\"text\": \"x\"}");
    REQUIRE(QDir(folder.path(kUuid)).mkdir(u"7.json"_s));
    REQUIRE(mkfifo(QFile::encodeName(file(u"8.json"_s)).constData(), 0600) == 0);
    REQUIRE(QFile::link(file(u"1.json"_s), file(u"9.json"_s)));
    CHECK(drafts.nodesWithDrafts() == QList<NodeId>{NodeId{1}});
    REQUIRE(drafts.keep(NodeId{2}, kDraft));
    CHECK(drafts.draftOf(NodeId{2}) == kDraft);
}

TEST_CASE("a draft that is too long is refused, not cut", "[drafts]")
{
    const PlanFolder folder;
    const DraftStore drafts(kUuid, {}, folder.folder());
    REQUIRE(drafts.keep(NodeId{1}, {.text = u"长"_s.repeated(1000000)}));
    CHECK(drafts.draftOf(NodeId{1}).text.size() == 1000000);
    const auto kept = drafts.keep(NodeId{1}, {.text = u"长"_s.repeated(1000001)});
    REQUIRE_FALSE(kept);
    CHECK(kept.error().reason == Error::Reason::Refused);
    CHECK(kept.error().message
          == u"This is too long to be kept while it is half written; please divide it into several "
             "notes."_s);
    CHECK(drafts.draftOf(NodeId{1}).text.size() == 1000000);
    CHECK(drafts.keep(NodeId{1}, {.text = u"长"_s.repeated(999998), .attendance = u"20"_s}));
    CHECK_FALSE(drafts.keep(NodeId{1}, {.text = u"长"_s.repeated(999999), .attendance = u"20"_s}));

    const WordingPlace place{.plan = PlanId{1}, .period = u"year"_s, .block = u"opening"_s};
    REQUIRE(drafts.keep(place, u"长"_s.repeated(1000000)));
    const auto wording = drafts.keep(place, u"长"_s.repeated(1000001));
    REQUIRE_FALSE(wording);
    CHECK(wording.error().reason == Error::Reason::Refused);
    CHECK(wording.error().message
          == u"This paragraph is too long to be kept; please shorten it."_s);
    CHECK(drafts.draftOf(place)->size() == 1000000);
}

TEST_CASE("only the owner can read drafts", "[drafts]")
{
    const mode_t old = umask(0);
    const PlanFolder folder;
    REQUIRE(DraftStore(kUuid, {}, folder.path(u"state"_s)).keep(NodeId{1}, kDraft));
    umask(old);
    struct stat info = {};
    REQUIRE(
        stat(QFile::encodeName(folder.path(u"state/"_s + kUuid + u"/1.json"_s)).constData(), &info)
        == 0);
    CHECK((info.st_mode & 07777) == 0600);
    REQUIRE(stat(QFile::encodeName(folder.path(u"state"_s)).constData(), &info) == 0);
    CHECK((info.st_mode & 07777) == 0700);
}

TEST_CASE("a draft that cannot be written is an error", "[drafts]")
{
    const PlanFolder folder;
    writeFile(folder.path(u"state"_s), "no folder");
    CHECK_FALSE(DraftStore(kUuid, {}, folder.path(u"state"_s)).keep(NodeId{1}, kDraft));
}

TEST_CASE("field drafts are kept in one file, and invalid ones are ignored", "[drafts]")
{
    const PlanFolder folder;
    const DraftStore drafts(kUuid, {}, folder.folder());
    const QList<FieldDraft> typed{
        {{NodeId{3}}, Field::Owners, u"王建国、"_s, {u"王建国"_s}},
        {{NodeId{4}, NodeId{9}}, Field::Deadline, u"\"9月底前\""_s, {u""_s, u"全年"_s}}};
    CHECK(drafts.fieldDrafts().isEmpty());
    REQUIRE(drafts.keep(typed));
    CHECK(DraftStore(kUuid, {}, folder.folder()).fieldDrafts() == typed);
    CHECK(drafts.nodesWithDrafts().isEmpty());
    const QString file = folder.folder() + u'/' + kUuid + u"/fields.json"_s;
    writeFile(file,
              R"({"fields":[7,{"nodes":["x"],"field":"no field"},{"field":"title","text":"甲"}]})");
    CHECK(drafts.fieldDrafts() == QList<FieldDraft>{{.field = Field::Title, .text = u"甲"_s}});
    writeFile(file, R"({"fields":{}})");
    CHECK(drafts.fieldDrafts().isEmpty());
    REQUIRE(drafts.keep(QList<FieldDraft>()));
    CHECK_FALSE(QFile::exists(file));
}

namespace {

// A plan file and a copy of it, which has the same uuid, and a folder for their drafts.
struct Copies
{
    PlanFolder folder;
    QString uuid = folder.make(1, 2, 0)->uuid();
    QString copy = folder.path(u"副本.yaodian"_s);

    DraftStore draftsOf(const QString &path) const
    {
        DraftStore drafts(uuid, path, folder.path(u"state"_s));
        drafts.adopt();
        return drafts;
    }
};

} // namespace

TEST_CASE("a file and its copy share no draft", "[drafts]")
{
    const Copies files;
    const auto drafts = files.draftsOf(files.folder.path());
    REQUIRE(drafts.keep(NodeId{2}, kDraft));
    REQUIRE(QFile::copy(files.folder.path(), files.copy));
    const auto ofCopy = files.draftsOf(files.copy);
    CHECK(ofCopy.draftOf(NodeId{2}).isEmpty());
    CHECK(ofCopy.nodesWithDrafts().isEmpty());
    REQUIRE(ofCopy.keep(NodeId{2}, {.text = u"别的"_s}));
    CHECK(files.draftsOf(files.folder.path()).draftOf(NodeId{2}) == kDraft);

    // As the copy's drafts are known by its own path, it does not take over those of the first file
    // when that file is gone.
    REQUIRE(ofCopy.keep(NodeId{2}, {}));
    REQUIRE(QFile::remove(files.folder.path()));
    CHECK(files.draftsOf(files.copy).nodesWithDrafts().isEmpty());
}

TEST_CASE("drafts are found for a file that was moved", "[drafts]")
{
    const Copies files;
    const QList<FieldDraft> typed{{{NodeId{3}}, Field::Owners, u"王"_s, {u""_s}}};
    REQUIRE(files.draftsOf(files.folder.path()).keep(NodeId{2}, kDraft));
    REQUIRE(files.draftsOf(files.folder.path()).keep(typed));
    REQUIRE(QFile::rename(files.folder.path(), files.copy));
    SECTION("no file is at the old path") {}
    SECTION("another plan is at the old path")
    {
        files.folder.make();
    }
    SECTION("something else is at the old path")
    {
        writeFile(files.folder.path(), "notes");
    }
    SECTION("a folder is at the old path")
    {
        REQUIRE(QDir().mkdir(files.folder.path()));
    }
    SECTION("another program's database is at the old path")
    {
        writeFile(files.folder.path(), {});
        REQUIRE(executeRaw(files.folder.path(), "CREATE TABLE address (name TEXT)"));
    }
    const auto moved = files.draftsOf(files.copy);
    CHECK(moved.draftOf(NodeId{2}) == kDraft);
    CHECK(moved.fieldDrafts() == typed);
    CHECK(files.draftsOf(files.folder.path()).nodesWithDrafts().isEmpty());
}

TEST_CASE("drafts of the older kind, which belong to no path, go to the first file opened",
          "[drafts]")
{
    const Copies files;
    REQUIRE(DraftStore(files.uuid, {}, files.folder.path(u"state"_s)).keep(NodeId{2}, kDraft));
    REQUIRE(QFile::copy(files.folder.path(), files.copy));
    CHECK(files.draftsOf(files.copy).draftOf(NodeId{2}) == kDraft);
    CHECK(files.draftsOf(files.folder.path()).draftOf(NodeId{2}).isEmpty());
    CHECK(files.draftsOf(files.copy).draftOf(NodeId{2}) == kDraft);
}

TEST_CASE("drafts of one item by two programs are both kept", "[drafts]")
{
    const Copies files;
    const auto one = files.draftsOf(files.folder.path());
    const auto other = files.draftsOf(files.folder.path());
    CHECK(one.draftOf(NodeId{2}).isEmpty());
    CHECK(other.draftOf(NodeId{2}).isEmpty());
    for (int i = 1; i < 4; ++i) {
        REQUIRE(one.keep(NodeId{2}, {.text = u"甲"_s.repeated(i)}));
        REQUIRE(other.keep(NodeId{2}, {.text = u"乙"_s.repeated(i)}));
    }
    CHECK(one.draftOf(NodeId{2}).text == u"甲甲甲"_s);
    CHECK(other.draftOf(NodeId{2}).text == u"乙乙乙"_s);
    CHECK(one.nodesWithDrafts() == QList<NodeId>{NodeId{2}});
    const QDir all(files.folder.path(u"state/"_s + files.uuid));
    const QDir own(all.filePath(all.entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0)));
    CHECK(own.entryList({u"*.json"_s}, QDir::Files, QDir::Name)
          == QStringList{u"2+1.json"_s, u"2.json"_s});

    const auto next = files.draftsOf(files.folder.path());
    CHECK(next.draftOf(NodeId{2}).text == u"甲甲甲"_s);
    REQUIRE(next.keep(NodeId{2}, {})); // the draft was stored as a note and is removed
    CHECK(next.nodesWithDrafts() == QList<NodeId>{NodeId{2}});
    CHECK(next.draftOf(NodeId{2}).text == u"乙乙乙"_s);
    REQUIRE(next.keep(NodeId{2}, {}));
    CHECK(next.nodesWithDrafts().isEmpty());

    // A draft is removed only by a window that has shown it: the other's stays.
    REQUIRE(one.keep(NodeId{2}, {.text = u"丙"_s}));
    REQUIRE(other.keep(NodeId{2}, {}));
    CHECK(one.draftOf(NodeId{2}).text == u"丙"_s);
}

TEST_CASE("drafts of fields by two programs are all kept", "[drafts]")
{
    const Copies files;
    const auto one = files.draftsOf(files.folder.path());
    const auto other = files.draftsOf(files.folder.path());
    const FieldDraft owners{{NodeId{3}}, Field::Owners, u"王"_s, {u""_s}};
    const FieldDraft title{{NodeId{3}}, Field::Title, u"题"_s, {u""_s}};
    const FieldDraft theirs{{NodeId{4}}, Field::Owners, u"李"_s, {u""_s}};
    CHECK(one.fieldDrafts().isEmpty());
    CHECK(other.fieldDrafts().isEmpty());
    REQUIRE(one.keep(QList{owners}));
    REQUIRE(other.keep(QList{title, theirs}));
    const auto kept = [&files] { return files.draftsOf(files.folder.path()).fieldDrafts(); };
    CHECK(kept() == QList{title, theirs, owners});
    FieldDraft longer = owners;
    longer.text = u"王建"_s;
    REQUIRE(one.keep(QList{longer})); // in the place of what was typed there before
    CHECK(kept() == QList{longer, title, theirs});
    REQUIRE(one.keep(QList<FieldDraft>()));
    CHECK(kept() == QList{title, theirs});
}

TEST_CASE("drafts are taken over by the copy in which the user goes on", "[drafts]")
{
    const Copies files;
    const auto drafts = files.draftsOf(files.folder.path());
    REQUIRE(drafts.keep(NodeId{2}, kDraft));
    const WordingPlace place{.plan = PlanId{1}, .period = u"year"_s, .block = u"opening"_s};
    REQUIRE(drafts.keep(place, u"写到一半"_s));
    REQUIRE(QFile::copy(files.folder.path(), files.copy));
    drafts.goWith(files.folder.path()); // where they are
    CHECK(drafts.draftOf(NodeId{2}) == kDraft);
    drafts.goWith(files.copy);
    CHECK(files.draftsOf(files.copy).draftOf(NodeId{2}) == kDraft);
    CHECK(files.draftsOf(files.copy).draftOf(place) == u"写到一半"_s);
    CHECK(drafts.draftOf(NodeId{2}).isEmpty());
    CHECK_FALSE(drafts.draftOf(place));
}
