#pragma once

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace App {

// What may stand after an option's name.
enum class ValueKind {
    None,
    Text,
    Year,    // one that a plan may be for
    Day,     // YYYY-MM-DD
    Number,  // a whole number
    Choice,  // one of the option's choices, in capitals too
    Choices, // several of them, with commas between, or nothing
};

struct Option
{
    const char *name; // with its dashes
    ValueKind kind;
    const char *placeholder;  // for the help: "NAMES"; null for None
    const char *help;         // for translation in "CommandLine"
    const char *choices = ""; // with blanks between
};

// A command's arguments, each option's value known to be of its kind.
class Arguments
{
public:
    // The day the command is given on.
    QDate today = {};

    QStringList operands = {};

    void insert(const QString &option, const QString &value) { m_values.insert(option, value); }

    bool has(const QString &option) const { return m_values.contains(option); }
    std::optional<QString> text(const QString &option) const;
    std::optional<int> year() const; // of --year
    std::optional<QDate> day(const QString &option) const;
    std::optional<qint64> number(const QString &option) const;

private:
    QHash<QString, QString> m_values;
};

// What came of reading the words after a command's name: `misuse` says what is wrong with them,
// in one sentence, and is empty where nothing is.
struct ParsedArguments
{
    Arguments arguments = {};
    QString misuse = {};
    bool wantsHelp = false;
};

// The path that a word names: of a file: address, the file's; any other word itself.
QString localPath(const QString &word);

ParsedArguments parsed(const QStringList &words, std::span<const Option> options);

} // namespace App
