#pragma once

#include <QFont>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <functional>

namespace Report {

// The uses of typefaces in an official paper (GB/T 9704-2012).
enum class FontRole {
    Title,      // 小标宋
    Heading,    // 黑体
    Subheading, // 楷体
    Body,       // 仿宋
    PageNumber, // 宋体
};

// The typeface chosen for a role.
struct PaperFont
{
    QString wanted = {}; // the family that the standard names
    QString family = {}; // the family used; empty when no installed font has Chinese
    bool bold = false;
    bool replaced = false; // `family` is another typeface than the one wanted

    QFont at(int pixels) const;
};

struct PaperFonts
{
    std::array<PaperFont, 5> roles = {};

    const PaperFont &operator[](FontRole role) const { return roles[std::size_t(role)]; }
    PaperFont &operator[](FontRole role) { return roles[std::size_t(role)]; }

    // False when a role has no typeface with Chinese characters: then nothing should be printed.
    bool areUsable() const;
};

// Installed families of the role's kind, serif or sans, most similar first: where to look for
// characters that the role's typeface lacks.
QStringList familiesOfKind(FontRole role);

// A typeface that was replaced, for a warning.
struct FontReplacement
{
    FontRole role = FontRole::Body;
    QString wanted = {};
    QString used = {};

    friend bool operator==(const FontReplacement &, const FontReplacement &) = default;
};

// True when the family is installed, under this name or an alias, and has outlines for common
// Chinese characters.
bool servesChinese(const QString &family);

// For each role the best family that `serves` accepts: that of the standard, else the most similar
// of the same kind, else any with Chinese.
PaperFonts choosePaperFonts(const std::function<bool(const QString &)> &serves = servesChinese);

QList<FontReplacement> replacements(const PaperFonts &fonts);

} // namespace Report
