#include "app/program.h"

#include "places.h"
#include "support/catch.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QString readMe()
{
    QFile file(QStringLiteral(YAODIAN_SOURCE_DIR) + u"/README.md"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

// The words of each command in the README that begins with `program`; comments are left out.
QList<QStringList> commandsOf(const QString &program)
{
    QList<QStringList> commands;
    for (const QString &line : readMe().split(u'\n')) {
        if (line.startsWith(program))
            commands.append(QProcess::splitCommand(line.section(u" #"_s, 0, 0)).mid(1));
    }
    return commands;
}

// The words of a command with the paths of its files changed into paths in `home`.
QStringList placedIn(const Home &home, QStringList words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == u"FILE")
            words[i] = home.path(u"要点.yaodian"_s);
        else if (words[i] == u"plan.docx" || (i > 0 && words[i - 1] == u"--output"))
            words[i] = home.path(words[i]);
    }
    return words;
}

} // namespace

TEST_CASE("the README's commands do what they say, one after the other", "[readme]")
{
    const Home home;
    REQUIRE(QFile::copy(QStringLiteral(YAODIAN_SOURCE_DIR) + u"/data/2021-work-plan.txt"_s,
                        home.path(u"plan.docx"_s)));
    const QList<QStringList> commands = commandsOf(u"yaodian "_s);
    REQUIRE(commands.size() >= 7);
    for (const QStringList &command : commands) {
        INFO(command.join(u' ').toStdString());
        const Run run = home.yaodian(placedIn(home, command));
        INFO(run.errors.toStdString());
        CHECK(run.status == 0);
        const qsizetype output = command.indexOf(u"--output"_s);
        CHECK((output < 0 || QFileInfo(home.path(command.value(output + 1))).size() > 0));
    }
}

TEST_CASE("the files that the README and its neighbours lead to are there", "[readme]")
{
    static const QRegularExpression link(u"\\]\\(([^)#:]+)(?:#[^)]*)?\\)"_s);
    for (const QString &page : {u"/README.md"_s, u"/CONTRIBUTING.md"_s, u"/docs/architecture.md"_s,
                                u"/docs/mechanisms.md"_s}) {
        QFile file(QStringLiteral(YAODIAN_SOURCE_DIR) + page);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const auto &match : link.globalMatch(text)) {
            INFO(page.toStdString() + ": " + match.captured(1).toStdString());
            CHECK(QFileInfo::exists(QFileInfo(file).path() + u'/' + match.captured(1)));
        }
    }
}

TEST_CASE("the files that the documents on the architecture name are there", "[readme]")
{
    static const QRegularExpression name(
        u"`((?:system|domain|storage|exchange|report|models|widgets|"
        u"app)/[a-z]+(?:/[a-z]+)?)\\.(?:cpp|h)`"_s);
    int named = 0;
    for (const QString &page : {u"/docs/architecture.md"_s, u"/docs/mechanisms.md"_s}) {
        QFile file(QStringLiteral(YAODIAN_SOURCE_DIR) + page);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const auto &match : name.globalMatch(text)) {
            INFO(match.captured().toStdString());
            const QString path = QStringLiteral(YAODIAN_SOURCE_DIR) + u"/src/"_s
                                 + match.captured(1);
            CHECK((QFileInfo::exists(path + u".cpp"_s) || QFileInfo::exists(path + u".h"_s)));
            ++named;
        }
    }
    CHECK(named > 15);
}
