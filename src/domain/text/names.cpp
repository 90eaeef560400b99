#include "domain/text/names.h"

#include "domain/text/characters.h"
#include "domain/text/foldedtext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

void appendNew(QStringList &names, const QString &name)
{
    if (!name.isEmpty() && !names.contains(name))
        names.append(name);
}

bool isTitle(const QString &word)
{
    static const QRegularExpression title(
        u"^(?:常务|第一|党委|党总支|总支|支部|团委|院|校|系|班|原|总|副)*"
        "(?:%1|主管|秘书|理事|班长|教授|讲师|助教|教师|老师|导师|辅导员|研究员|调研员|巡视员|干事|委员|专员|科员"
        "|职员|同志|同学|先生|女士|小姐|博士|医生|医师|护士长|助理|顾问|负责人|联系人|工程师)$"_s
            .arg(kOfficePattern));
    return title.match(word).hasMatch();
}

// Whether a word is two to four Chinese characters and no title (处长), so that it may be a name.
bool isShortName(const QString &word)
{
    return word.size() >= 2 && word.size() <= 4 && std::ranges::all_of(word, isIdeograph)
           && !isTitle(word);
}

// A blank, and whether the words beside it are one name.
class BlankParted
{
public:
    BlankParted(const QStringList &words, const QStringList &roster)
        : m_words(words)
        , m_roster(roster)
    {}

    QStringList names() const
    {
        QStringList names{m_words.first()};
        qsizetype begin = 0; // where the last name begins
        for (qsizetype at = 1; at < m_words.size(); ++at) {
            if (partsBefore(begin, at)) {
                names.append(m_words[at]);
                begin = at;
            } else {
                names.last() += u' ' + m_words[at];
            }
        }
        return names;
    }

private:
    QString joined(qsizetype begin, qsizetype end) const
    {
        return QStringList(m_words.mid(begin, end - begin)).join(u' ');
    }

    bool isRosterNameAt(qsizetype begin) const
    {
        for (qsizetype end = begin + 1; end <= m_words.size(); ++end) {
            if (m_roster.contains(joined(begin, end)))
                return true;
        }
        return false;
    }

    // A name that the roster has with the blank in it is not cut.
    bool isInsideRosterName(qsizetype begin, qsizetype at) const
    {
        for (qsizetype end = at + 1; end <= m_words.size(); ++end) {
            if (m_roster.contains(joined(begin, end)))
                return true;
        }
        return false;
    }

    bool partsBefore(qsizetype begin, qsizetype at) const
    {
        if (m_roster.contains(joined(begin, at)) && isRosterNameAt(at))
            return true;
        if (isInsideRosterName(begin, at))
            return false;
        return at == begin + 1 && isShortName(m_words[begin]) && isShortName(m_words[at]);
    }

    const QStringList &m_words;
    const QStringList &m_roster;
};

} // namespace

QStringList splitNames(const QString &text)
{
    static const QRegularExpression separator(u"[、,，;；\\r\\n]"_s);
    QStringList names;
    for (const QString &part : text.split(separator))
        appendNew(names, part.trimmed());
    return names;
}

QStringList typedNames(const QString &text, const QStringList &roster)
{
    QStringList names;
    for (const QString &name : splitNames(withoutInvisible(text))) {
        const QStringList words = name.simplified().split(u' ');
        const QStringList parts = BlankParted(words, roster).names();
        if (parts.size() < 2)
            appendNew(names, name);
        else
            std::ranges::for_each(parts, [&names](const QString &part) { appendNew(names, part); });
    }
    return names;
}

QString nameKey(const QString &name)
{
    return withoutInvisible(name).normalized(QString::NormalizationForm_C).simplified();
}

QString joinNames(const QStringList &names)
{
    return names.join(u"、"_s);
}

} // namespace Domain
