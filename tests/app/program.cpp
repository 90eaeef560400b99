#include "app/program.h"

#include "places.h"
#include "support/catch.h"
#include "support/machine.h"
#include "support/shortened.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongest = 60000; // milliseconds; enough for a sanitized build on a busy machine

QJsonObject nodeAt(const QJsonArray &nodes, const QString &path)
{
    for (const QJsonValue &node : nodes) {
        if (node[u"path"_s] == path)
            return node.toObject();
        const QJsonObject below = nodeAt(node[u"children"_s].toArray(), path);
        if (!below.isEmpty())
            return below;
    }
    return {};
}

} // namespace

QJsonObject Run::json() const
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(output.toUtf8(), &error);
    INFO(output.toStdString());
    INFO(errors.toStdString());
    REQUIRE(error.error == QJsonParseError::NoError);
    return document.object();
}

bool Run::isOneSentence() const
{
    return errors.startsWith(u"yaodian: "_s) && errors.endsWith(u'\n') && errors.count(u'\n') == 1;
}

Home::Home()
{
    // The environment is made from scratch, as the developer's language, folders and display must
    // not affect the test.
    const QStringList kept{u"PATH"_s, u"LD_LIBRARY_PATH"_s, u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s};
    for (const QString &name : kept + Machine::pinnedVariables()) {
        if (qEnvironmentVariableIsSet(name.toLatin1().constData()))
            m_environment.insert(name, qEnvironmentVariable(name.toLatin1().constData()));
    }
    // Looking for leaks takes a fifth of a command's time; the layers' own tests look for them,
    // too.
    if (!Tests::isFull())
        m_environment.insert(u"ASAN_OPTIONS"_s,
                             m_environment.value(u"ASAN_OPTIONS"_s) + u":detect_leaks=0"_s);
    m_environment.insert(u"HOME"_s, m_folder.path());
    m_environment.insert(u"XDG_CONFIG_HOME"_s, path(u".config"_s));
    m_environment.insert(u"XDG_DATA_HOME"_s, path(u".data"_s));
    m_environment.insert(u"XDG_STATE_HOME"_s, path(u".state"_s));
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
}

QString Home::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return path(name);
}

QByteArray Home::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Home::limitFiles(QProcess *program) const
{
    if (m_longestFile < 0)
        return;
    program->setChildProcessModifier([bytes = rlim_t(m_longestFile)] {
        const rlimit limit{.rlim_cur = bytes, .rlim_max = bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
    });
}

Run Home::yaodian(const QStringList &words, const QByteArray &input) const
{
    QProcess program;
    program.setProcessEnvironment(m_environment);
    program.setWorkingDirectory(m_folder.path());
    limitFiles(&program);
    program.start(QStringLiteral(YAODIAN_PROGRAM), words);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(kLongest) || program.exitStatus() != QProcess::NormalExit) {
        program.kill();
        program.waitForFinished();
        return {.errors = QString::fromUtf8(program.readAllStandardError())};
    }
    return {.status = program.exitCode(),
            .output = QString::fromUtf8(program.readAllStandardOutput()),
            .errors = QString::fromUtf8(program.readAllStandardError())};
}

QString Home::shippedPlan() const
{
    const QString file = path(u"要点.yaodian"_s);
    const Run run = yaodian({u"import"_s, shippedPage(), u"--into"_s, file});
    INFO(run.errors.toStdString());
    REQUIRE(run.status == 0);
    return file;
}

QJsonObject Home::plan(const QString &file, const QStringList &options) const
{
    const Run run = yaodian(QStringList{u"show"_s, file, u"--json"_s} + options);
    REQUIRE(run.status == 0);
    const QJsonArray plans = run.json()[u"plans"_s].toArray();
    REQUIRE(plans.size() == 1);
    return plans[0].toObject();
}

QJsonObject Home::node(const QString &file, const QString &path, const QStringList &options) const
{
    const QJsonObject node = nodeAt(plan(file, options)[u"children"_s].toArray(), path);
    INFO(path.toStdString());
    REQUIRE_FALSE(node.isEmpty());
    return node;
}

QString shippedPage()
{
    return QStringLiteral(YAODIAN_SOURCE_DIR) + u"/data/2021-work-plan.txt"_s;
}
