#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

class QProcess;

// What a run of the program came to.
struct Run
{
    int status = -1; // -1 when it crashed or did not end
    QString output = {};
    QString errors = {};

    QJsonObject json() const;   // the whole output; fails the test where it is none
    bool isOneSentence() const; // of the errors
};

// A home of its own for the program, in a folder that goes away: files, settings, log.
class Home
{
public:
    Home();

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const; // gives the path back
    QByteArray read(const QString &name) const;

    void setVariable(const QString &name, const QString &value)
    {
        m_environment.insert(name, value);
    }
    void removeVariable(const QString &name) { m_environment.remove(name); }

    // The program can write no file longer than this, as on a full disk.
    void setLongestFile(qint64 bytes) { m_longestFile = bytes; }
    void limitFiles(QProcess *program) const; // before it is started

    const QProcessEnvironment &environment() const { return m_environment; }

    // Runs the program in this home.
    Run yaodian(const QStringList &words, const QByteArray &input = {}) const;

    // The shipped plan, imported into 要点.yaodian; gives the path back.
    QString shippedPlan() const;
    // The only plan of a file, as JSON.
    QJsonObject plan(const QString &file, const QStringList &options = {}) const;
    // Its node at this path.
    QJsonObject node(const QString &file, const QString &path,
                     const QStringList &options = {}) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    qint64 m_longestFile = -1;
};

// Where the published page is.
QString shippedPage();
