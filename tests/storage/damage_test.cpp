#include "support/catch.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QFile>

#include <random>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;

namespace {

// What happens with a damaged copy: "refused" when it is opened or checked before an edit, else its
// content.
QString outcome(const PlanFolder &folder, const QByteArray &content)
{
    const QString name = u"damaged"_s;
    writeFile(folder.path(name), content);
    const Snapshot before = snapshotOf(folder.path(name));
    QString result = u"refused"_s;
    if (auto file = PlanFile::open(folder.path(name), folder.options()); file) {
        const auto valid = (*file)->check();
        if (valid)
            result = dump(**file);
        else if (store(**file, noteAdded(NodeId{2}, u"走访"_s)))
            result = u"written"_s;
        else if (!valid.error().message.contains(name))
            result = u"no file named: "_s + valid.error().message;
        file->reset();
    } else if (!file.error().message.contains(name)) {
        result = u"no file named: "_s + file.error().message;
    }
    return snapshotOf(folder.path(name)) == before ? result : u"the file was changed"_s;
}

} // namespace

TEST_CASE("a file that was cut short is refused", "[damage][reliability]")
{
    const PlanFolder folder;
    folder.make(3, 8, 6);
    const QByteArray whole = readFile(folder.path());
    REQUIRE(whole.size() > 20 * 4096);

    const int step = shortened(10) == 10 ? 1 : 3;
    for (qsizetype pages = 0; pages < whole.size() / 4096; pages += step) {
        CAPTURE(pages);
        CHECK(outcome(folder, whole.left(pages * 4096)) == u"refused");
    }
    std::mt19937 random(1);
    for (int i = 0; i < shortened(300); ++i) {
        const auto length = qsizetype(random() % quint32(whole.size()));
        CAPTURE(length);
        CHECK(outcome(folder, whole.left(length)) == u"refused");
    }
}

TEST_CASE("pages after the last one are ignored, as SQLite leaves them if it is killed", "[damage]")
{
    const PlanFolder folder;
    const QString content = dump(*folder.make());
    const QByteArray whole = readFile(folder.path());
    CHECK(outcome(folder, whole + QByteArray(3 * 4096, 'x')) == content);
    CHECK(outcome(folder, whole + "x") == u"refused");
    writeFile(folder.path(), whole + QByteArray(3 * 4096, 'x'));
    REQUIRE(store(*folder.open(), noteAdded(itemsOf(*folder.open()).first(), u"走访"_s)));
    CHECK(folder.open()->check(Storage::Depth::Indexes));
}

TEST_CASE("a flipped bit of the header is refused or changes nothing", "[damage][reliability]")
{
    const PlanFolder folder;
    const QString content = dump(*folder.make());
    const QByteArray whole = readFile(folder.path());
    // Not a multiple or divisor of 8, so that each bit of a byte has its turn.
    const int step = isFull() ? 1 : 11;
    int refusals = 0;
    for (int bit = 0; bit < 800; bit += step) {
        QByteArray flipped = whole;
        flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << bit % 8));
        const QString result = outcome(folder, flipped);
        CAPTURE(bit);
        CHECK((result == u"refused" || result == content));
        refusals += result == u"refused";
    }
    CHECK(refusals * step > 300);
}

TEST_CASE("a file with a wiped page is refused or has its whole content", "[damage][reliability]")
{
    const PlanFolder folder;
    const QString content = dump(*folder.make(3, 8, 6));
    const QByteArray whole = readFile(folder.path());
    int undetected = 0;
    int wiped = 0;
    for (qsizetype at = 0; at < whole.size(); at += 4096 * (shortened(10) == 10 ? 1 : 3)) {
        if (whole.mid(at, 4096).count('\0') == 4096)
            continue; // an unused page
        ++wiped;
        QByteArray damaged = whole;
        damaged.replace(at, 4096, QByteArray(4096, '\0'));
        const QString result = outcome(folder, damaged);
        CAPTURE(at);
        CHECK((result == u"refused" || result == content));
        undetected += result != u"refused";
    }
    CHECK(undetected * 4 < wiped);
}

namespace {

// Flips a bit in each place in the file where `words` stand, one after another, and returns what
// the check says of each such file.
QStringList sentencesFor(const PlanFolder &folder, const QString &words)
{
    const QByteArray whole = readFile(folder.path());
    const QByteArray wanted = words.toUtf8();
    QStringList sentences;
    for (qsizetype at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
        QByteArray flipped = whole;
        flipped[at + wanted.size() - 1] = char(flipped[at + wanted.size() - 1] ^ 1);
        writeFile(folder.path(u"flipped"_s), flipped);
        const auto file = PlanFile::open(folder.path(u"flipped"_s), folder.options());
        const auto valid = file ? (*file)->check() : System::Result<void>(file.error());
        REQUIRE_FALSE(valid);
        CHECK(valid.error().reason == System::Error::Reason::Damaged);
        sentences.append(valid.error().message);
    }
    return sentences;
}

bool areNamed(const QStringList &sentences, const QString &name)
{
    for (const QString &sentence : sentences)
        UNSCOPED_INFO(sentence.toStdString());
    return sentences.filter(name).size() == 1; // the words' other places are in the history
}

} // namespace

TEST_CASE("the sentence about a damaged row names the item, or the note by its day and item",
          "[damage]")
{
    const PlanFolder folder;
    auto file = folder.make(1, 3, 1);
    const auto items = itemsOf(*file);
    REQUIRE(store(*file, noteAdded(items[0], u"走访慰问老干部"_s)));
    REQUIRE(store(*file, retitled(*file, items[1], u"读懂中国征文"_s)));
    REQUIRE(store(
        *file,
        {FieldChange{.node = items[2], .field = Field::Difficulty, .to = u"经费没有批下来"_s}}));
    file.reset();
    CHECK(areNamed(sentencesFor(folder, u"走访慰问老干部"_s),
                   u"the note of 2021-06-01 on “1.组织开展活动1”"_s));
    CHECK(areNamed(sentencesFor(folder, u"读懂中国征文"_s),
                   u": “2.读懂中国征文” is not as it was"_s));
    CHECK(areNamed(sentencesFor(folder, u"经费没有批下来"_s),
                   u": “3.组织开展活动3” is not as it was"_s));
    // This text never changed, so the history has it only within the whole plan that was added.
    CHECK(areNamed(sentencesFor(folder, u"组织开展活动3，推进青少年思想道德教育"_s),
                   u": “3.组织开展活动3” is not as it was"_s));
}
