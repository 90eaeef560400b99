#pragma once

#include <QFont>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <functional>

namespace Report {

// What a typeface is for on the official paper.
enum class FontRole {
    Title,      // 小标宋
    Heading,    // 黑体
    Subheading, // 楷体
    Body,       // 仿宋
    PageNumber, // 宋体
};

// The typeface that serves a role.
struct PaperFont
{
    QString wanted = {}; // the name the standard's readers expect
    QString family = {}; // the one used; empty where no installed font has Chinese
    bool bold = false;
    bool replaced = false; // `family` is another kind than the one wanted

    QFont at(int pixels) const;
};

struct PaperFonts
{
    std::array<PaperFont, 5> roles = {};

    const PaperFont &operator[](FontRole role) const { return roles[std::size_t(role)]; }
    PaperFont &operator[](FontRole role) { return roles[std::size_t(role)]; }

    // False where a role has no typeface with Chinese: nothing should be printed then.
    bool areUsable() const;
};

// Installed families of the role's kind, serif or sans, the nearest first: where to look for what
// the role's own typeface lacks.
QStringList familiesOfKind(FontRole role);

// What was used instead of what, for a warning in words.
struct FontReplacement
{
    FontRole role = FontRole::Body;
    QString wanted = {};
    QString used = {};

    friend bool operator==(const FontReplacement &, const FontReplacement &) = default;
};

// True where the family is installed, under this or another of its names, and has the Chinese
// that reports are written in, as outlines.
bool servesChinese(const QString &family);

// The best of the families that `serves` accepts, for each role: the ones the standard's readers
// expect, else the nearest of the same kind, else any with Chinese.
PaperFonts choosePaperFonts(const std::function<bool(const QString &)> &serves = servesChinese);

QList<FontReplacement> replacements(const PaperFonts &fonts);

} // namespace Report
