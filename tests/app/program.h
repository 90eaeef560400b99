#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

class QProcess;

// The result of a run of the program.
struct Run
{
    int status = -1; // exit status; -1 if it crashed or did not end
    QString output = {};
    QString errors = {};

    QJsonObject json() const;   // parses the whole output; fails the test if it is not JSON
    bool isOneSentence() const; // whether the error output is one sentence
};

// A temporary folder for a run of the program, with its files, settings and log; removed by the
// destructor.
class Home
{
public:
    Home();

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const; // returns the path
    QByteArray read(const QString &name) const;

    void setVariable(const QString &name, const QString &value)
    {
        m_environment.insert(name, value);
    }
    void removeVariable(const QString &name) { m_environment.remove(name); }

    // Sets the largest size, in bytes, of a file that the program can write, as on a full disk.
    void setLongestFile(qint64 bytes) { m_longestFile = bytes; }
    void limitFiles(QProcess *program) const; // to be called before it is started

    const QProcessEnvironment &environment() const { return m_environment; }

    // Runs the program in this home.
    Run yaodian(const QStringList &words, const QByteArray &input = {}) const;

    // Imports the shipped plan into 要点.yaodian; returns the path.
    QString shippedPlan() const;
    // Returns the only plan of a file as `yaodian` prints it in JSON.
    QJsonObject plan(const QString &file, const QStringList &options = {}) const;
    // Returns the node of that plan at this path.
    QJsonObject node(const QString &file, const QString &path,
                     const QStringList &options = {}) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    qint64 m_longestFile = -1;
};

// The path of the shipped page.
QString shippedPage();
