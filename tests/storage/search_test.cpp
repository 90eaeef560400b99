#include "support/catch.h"
#include "support/planfiles.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;

namespace {

const QStringList kWords{u"关工委"_s, u"帮扶"_s, u"三困生"_s, u"座谈会"_s, u"ABC"_s, u"abc"_s,
                         u"100%"_s,   u"_"_s,    u"\\"_s,     u"'"_s,      u"\""_s,  u"*"_s,
                         u" "_s,      u"，"_s,   u"（"_s,     u"é"_s,      u"É"_s,   u"🙂"_s,
                         u"Ａ"_s,     u"-- "_s,  u"OR 1=1"_s, u"工"_s};

QString randomText(std::mt19937 &random, int most)
{
    QString text;
    for (int i = 1 + int(random() % quint32(most)); i > 0; --i)
        text += kWords[int(random() % quint32(kWords.size()))];
    return text;
}

// ASCII's letters, whatever their case, and nothing else: what LIKE does.
QString asciiFolded(QString text)
{
    for (QChar &c : text) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + 32);
    }
    return text;
}

} // namespace

TEST_CASE("what a search finds in notes is what reading them all finds", "[search][reliability]")
{
    const PlanFolder folder;
    auto file = folder.make(20, 10, 0);
    std::mt19937 random(3);
    QHash<NodeId, QStringList> texts;
    Edit notes;
    for (const NodeId item : itemsOf(*file)) {
        for (int i = 0; i < 5; ++i) {
            const QString text = randomText(random, 9);
            texts[item].append(asciiFolded(text));
            notes += noteAdded(item, text);
        }
    }
    REQUIRE(store(*file, notes));
    const PlanId plan = file->plans().plans()->first().id;
    int found = 0;
    for (int i = 0; i < shortened(10000); ++i) {
        const QString words = i % 2 ? randomText(random, 2)
                                    : randomText(random, 1).left(1 + int(random() % 6));
        if (!words.isValidUtf16())
            continue;
        QSet<NodeId> wanted;
        for (auto item = texts.cbegin(); item != texts.cend(); ++item) {
            if (std::ranges::any_of(item.value(), [&](const QString &text) {
                    return text.contains(asciiFolded(words));
                }))
                wanted.insert(item.key());
        }
        const auto nodes = file->progress().nodesWithNotesLike(plan, words);
        REQUIRE(nodes);
        if (*nodes != wanted) {
            CAPTURE(words);
            CHECK(*nodes == wanted);
        }
        found += !wanted.isEmpty();
    }
    CHECK(found > shortened(10000) / 4);
}

TEST_CASE("no search is SQL, a pattern, or too much", "[search]")
{
    const PlanFolder folder;
    auto file = folder.make(1, 3, 0);
    const auto items = itemsOf(*file);
    REQUIRE(store(*file, noteAdded(items[0], u"100%完成_x\\y' OR 1=1 --"_s)));
    REQUIRE(store(*file, noteAdded(items[1], u"别的"_s)));
    const PlanId plan = file->plans().plans()->first().id;
    const auto hits = [&](const QString &words) {
        return file->progress().nodesWithNotesLike(plan, words).value();
    };
    for (const auto &words : {u"' OR 1=1 --"_s, u"%"_s, u"_"_s, u"\\"_s, u"0%"_s, u"x\\y"_s})
        CHECK(hits(words) == QSet<NodeId>{items[0]});
    for (const auto &words : {u"\""_s, u"*"_s, u"100_"_s, u"1%成"_s, u"完成%x"_s, u"🙂"_s})
        CHECK(hits(words).isEmpty());
    CHECK(hits({}).size() == 2);
    CHECK(file->progress().nodesWithNotesLike(plan, QString(u"\0别"_s)).has_value() == false);
    const auto endless = file->progress().nodesWithNotesLike(plan, u"长"_s.repeated(60000));
    CHECK((!endless || endless->isEmpty()));
}
