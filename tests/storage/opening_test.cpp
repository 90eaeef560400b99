#include "support/catch.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;
using System::Error;

namespace {

// Checks that the file is refused in a sentence that names it and contains `words`, and that it
// stays as it was.
void checkRefused(const PlanFolder &folder, const QString &name, const QString &words)
{
    CAPTURE(name);
    const Snapshot before = snapshotOf(folder.path(name));
    const Error error = folder.refusal(name);
    CAPTURE(error.message, error.detail);
    CHECK(error.message.contains(words));
    CHECK(error.message.contains(name.section(u'/', -1)));
    CHECK(snapshotOf(folder.path(name)) == before);
}

} // namespace

TEST_CASE("a file that is not a plan file is refused and not changed", "[opening]")
{
    const PlanFolder folder;
    const auto notOne = u"is not a plan file"_s;
    const auto refuse = [&folder](const QString &name, const QByteArray &content,
                                  const QString &words) {
        writeFile(folder.path(name), content);
        checkRefused(folder, name, words);
    };
    refuse(u"empty"_s, {}, notOne);
    refuse(u"one"_s, "S", notOne);
    refuse(u"text"_s, "关心下一代工作委员会\n", notOne);
    refuse(u"long"_s, QByteArray(100000, 'x'), notOne);
    refuse(u"png"_s, QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"), notOne);
    refuse(u"docx"_s, QByteArray::fromHex("504b0304140006000800000021") + QByteArray(5000, '\7'),
           notOne);
    refuse(u"encrypted"_s, QByteArray::fromHex("53716c697465") + QByteArray(8192, '\xa5'), notOne);

    folder.make();
    const QByteArray good = readFile(folder.path());
    const auto withNumber = [&good](int at, qint32 number) {
        QByteArray changed = good;
        for (int i = 0; i < 4; ++i)
            changed[at + i] = char(quint32(number) >> (8 * (3 - i)));
        return changed;
    };
    refuse(u"foreign"_s, withNumber(68, 1), notOne);
    refuse(u"unmarked"_s, withNumber(68, 0), notOne);
    refuse(u"newer"_s, withNumber(60, Storage::newestFormat() + 1), u"newer version"_s);
    refuse(u"negative"_s, withNumber(60, -1), u"does not know"_s);
    refuse(u"zero"_s, withNumber(60, 0), u"does not know"_s);
}

TEST_CASE("a file whose beginning was overwritten is not said to be no plan file", "[opening]")
{
    const PlanFolder folder;
    auto file = folder.make();
    REQUIRE(store(*file, noteAdded(itemsOf(*file).first(), u"走访"_s)));
    file.reset();
    writeFile(folder.path(), QByteArray(100, 'x') + readFile(folder.path()).mid(100));
    REQUIRE(QFile::copy(folder.path(), folder.path(u"别的"_s)));
    CHECK(folder.refusal().reason == Error::Reason::Damaged);
    checkRefused(folder, u"计划.yaodian"_s, u"has lost its beginning"_s);
    checkRefused(folder, u"别的"_s, u"is not a plan file"_s); // no version is kept of it
    QDir(folder.backupFolder()).removeRecursively();
    checkRefused(folder, u"计划.yaodian"_s, u"is not a plan file"_s);
}

TEST_CASE("a damaged file with a second name may also lack a change made under that", "[opening]")
{
    const auto words = u"“计划.yaodian” is damaged, or its last change, made under its second name "
                       "(a hard link), was cut short"_s;
    const PlanFolder folder;
    folder.make();
    REQUIRE(link(QFile::encodeName(folder.path()).constData(),
                 QFile::encodeName(folder.path(u"second"_s)).constData())
            == 0);
    REQUIRE(executeRaw(folder.path(), "UPDATE node SET percent = 0 WHERE id = 3"));
    {
        const auto file = folder.open();
        const auto valid = file->check();
        REQUIRE_FALSE(valid);
        CHECK(valid.error().reason == Error::Reason::Damaged);
        CHECK(valid.error().message.startsWith(words));
        CHECK(file->whyReadOnly() == valid.error().message);
        REQUIRE(file->violation());
        CHECK(file->violation()->message == valid.error().message);
        CHECK_FALSE(file->isChecked());
    }
    REQUIRE(QFile(folder.path()).resize(QFileInfo(folder.path()).size() - 4096));
    CHECK(folder.refusal().reason == Error::Reason::Damaged);
    CHECK(folder.refusal().message.startsWith(words));
}

TEST_CASE("a plan file without its tables is refused", "[opening]")
{
    const PlanFolder folder;
    writeFile(folder.path(u"bare"_s), {});
    REQUIRE(executeRaw(folder.path(u"bare"_s),
                       "PRAGMA application_id=1497452356; PRAGMA user_version=1"));
    checkRefused(folder, u"bare"_s, u"other tables"_s);
}

TEST_CASE("a folder, pipe, socket, device or broken link is refused without being read",
          "[opening]")
{
    const PlanFolder folder;
    folder.make();
    REQUIRE(QDir(folder.folder()).mkdir(u"folder"_s));
    checkRefused(folder, u"folder"_s, u"is a folder"_s);
    REQUIRE(mkfifo(QFile::encodeName(folder.path(u"pipe"_s)).constData(), 0600) == 0);
    checkRefused(folder, u"pipe"_s, u"not an ordinary file"_s);

    const int endpoint = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(folder.path(u"socket"_s)).constData(),
             sizeof address.sun_path);
    REQUIRE(bind(endpoint, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0);
    checkRefused(folder, u"socket"_s, u"not an ordinary file"_s);
    close(endpoint);

    REQUIRE(QFile::link(folder.path(u"nowhere"_s), folder.path(u"dangling"_s)));
    checkRefused(folder, u"dangling"_s, u"is not there"_s);
    REQUIRE(QFile::link(folder.path(u"b"_s), folder.path(u"a"_s)));
    REQUIRE(QFile::link(folder.path(u"a"_s), folder.path(u"b"_s)));
    checkRefused(folder, u"a"_s, u"round in a circle"_s);

    for (const auto &device : {u"/dev/zero"_s, u"/dev/full"_s, u"/dev/null"_s})
        CHECK(PlanFile::open(device, folder.options())
                  .error()
                  .message.contains(u"not an ordinary file"_s));
    CHECK(folder.refusal(u"missing"_s).message.contains(u"“missing” is not there"_s));
    CHECK_FALSE(QFile::exists(folder.path(u"missing"_s)));
    CHECK(folder.refusal(QString(4000, u'x')).message.contains(u"too long"_s));
    CHECK_FALSE(PlanFile::open({}, folder.options()));
}

TEST_CASE("symbolic and hard links open the file they lead to", "[opening]")
{
    const PlanFolder folder;
    const QString content = dump(*folder.make());
    REQUIRE(QFile::link(folder.path(), folder.path(u"link"_s)));
    REQUIRE(link(QFile::encodeName(folder.path()).constData(),
                 QFile::encodeName(folder.path(u"second"_s)).constData())
            == 0);
    const auto byLink = folder.open(u"link"_s);
    CHECK(byLink->path() == QFileInfo(folder.path()).canonicalFilePath());
    CHECK(dump(*byLink) == content);
    const auto bySecond = folder.open(u"second"_s);
    CHECK(dump(*bySecond) == content);
    CHECK(bySecond->takeWarning()->message.contains(u"has a second name"_s));
}

TEST_CASE("a file can be opened and edited under any name", "[opening]")
{
    const PlanFolder folder;
    const QStringList names{u"file:x?mode=memory"_s,
                            u"a#b"_s,
                            u"a?b"_s,
                            u"100%"_s,
                            u"a%20b"_s,
                            u"a=b&c"_s,
                            u"two  words"_s,
                            u"line\nbreak"_s,
                            u"tab\t"_s,
                            u"'quoted\""_s,
                            u"-dash"_s,
                            u"~"_s,
                            u"年"_s.repeated(82)};
    REQUIRE(QDir::setCurrent(folder.folder()));
    for (const QString &name : names) {
        CAPTURE(name);
        auto file = folder.make(1, 1, 0, name);
        const NodeId item = itemsOf(*file).first();
        REQUIRE(store(*file, noteAdded(item, name)));
        file.reset();
        file = folder.open(name);
        CHECK(file->progress().notesOf(item)->first().text == name);
        file.reset();
        const auto relative = PlanFile::open(name, folder.options());
        REQUIRE(relative);
        CHECK((*relative)->path() == QFileInfo(folder.path(name)).canonicalFilePath());
    }
    QDir::setCurrent(u"/"_s);
}

TEST_CASE("a file whose name is too long for a journal opens for reading only", "[opening]")
{
    const PlanFolder folder;
    const QString content = dump(*folder.make());
    const QString longest = u"年"_s.repeated(85);
    REQUIRE(QFile::copy(folder.path(), folder.path(longest)));
    const auto file = folder.open(longest);
    CHECK(file->isReadOnly());
    CHECK(file->whyReadOnly().contains(u"too long"_s));
    CHECK(dump(*file) == content);
    CHECK_FALSE(PlanFile::create(folder.path(u"年"_s.repeated(84)), folder.options()));
    CHECK_FALSE(QFile::exists(folder.path(u"年"_s.repeated(84))));
}

TEST_CASE("a file whose name is not valid UTF-8 is reported as missing", "[opening]")
{
    const PlanFolder folder;
    folder.make();
    REQUIRE(rename(QFile::encodeName(folder.path()).constData(),
                   (QFile::encodeName(folder.folder()) + "/\xff\xfe").constData())
            == 0);
    const auto names = QDir(folder.folder()).entryList(QDir::Files);
    for (const QString &name : names)
        CHECK(folder.refusal(name).message.contains(u"is not there"_s));
}

TEST_CASE("opening and reading a file does not change it", "[opening]")
{
    const PlanFolder folder;
    folder.make();
    const Snapshot before = snapshotOf(folder.path());
    for (const auto &options : {folder.options(), folder.readOnly()}) {
        auto file = PlanFile::open(folder.path(), options);
        REQUIRE(file);
        CHECK_FALSE(dump(**file).isEmpty());
        CHECK((*file)->progress().wordsAfter(NoteId{}, 100)->size() == 6);
        CHECK((*file)->history().entriesOf(itemsOf(**file).first())->size() == 1);
        CHECK((*file)->hasChangedOutside());
        CHECK((*file)->backups().versions().isEmpty());
    }
    CHECK(snapshotOf(folder.path()) == before);
}

TEST_CASE("the plan file is opened once, by SQLite only", "[opening]")
{
    const PlanFolder folder;
    folder.make();
    const int watch = inotify_init1(IN_NONBLOCK);
    REQUIRE(inotify_add_watch(watch, QFile::encodeName(folder.path()).constData(), IN_OPEN) >= 0);
    {
        const auto file = folder.open();
        REQUIRE(store(*file, noteAdded(itemsOf(*file).first(), u"走访"_s)));
        CHECK(file->backups().versions().size() == 1);
        REQUIRE(file->saveCopy(folder.path(u"copy"_s)));
        CHECK(file->hasChangedOutside());
    }
    int opened = 0;
    alignas(inotify_event) char events[4096];
    for (ssize_t length; (length = read(watch, events, sizeof events)) > 0;)
        opened += int(length / ssize_t(sizeof(inotify_event)));
    close(watch);
    CHECK(opened == 1);
}

TEST_CASE("Qt's driver and the program use the same SQLite library", "[opening]")
{
    QFile maps(u"/proc/self/maps"_s);
    REQUIRE(maps.open(QIODevice::ReadOnly));
    QSet<QByteArray> libraries;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        if (line.contains("libsqlite3"))
            libraries.insert(line.mid(line.lastIndexOf(' ')));
    }
    CHECK(libraries.size() == 1);
}
