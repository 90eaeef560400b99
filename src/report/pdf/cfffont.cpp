#include "report/pdf/cfffont.h"

#include <QPoint>

#include <algorithm>

namespace Report {

namespace {

constexpr int kDefaultWidth = 1000;

void putNumber(QByteArray *out, int bytes, quint32 value)
{
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out->append(char(value >> shift & 0xff));
}

// Appends a charstring operand in its shortest form.
void putOperand(QByteArray *out, int value)
{
    if (value >= -107 && value <= 107) {
        out->append(char(value + 139));
    } else if (value >= 108 && value <= 1131) {
        putNumber(out, 2, quint32(value - 108 + (247 << 8)));
    } else if (value >= -1131 && value <= -108) {
        putNumber(out, 2, quint32(-value - 108 + (251 << 8)));
    } else {
        out->append(char(28));
        putNumber(out, 2, quint32(std::clamp(value, -32768, 32767)));
    }
}

// Appends a DICT operand, always as five bytes, so that a dictionary's length does not depend on
// the offsets in it.
void putDictNumber(QByteArray *out, int value)
{
    out->append(char(29));
    putNumber(out, 4, quint32(value));
}

QByteArray index(const QList<QByteArray> &objects)
{
    QByteArray out;
    putNumber(&out, 2, quint32(objects.size()));
    if (objects.isEmpty())
        return out;
    out.append(char(4)); // bytes of an offset
    quint32 offset = 1;
    putNumber(&out, 4, offset);
    for (const auto &object : objects)
        putNumber(&out, 4, offset += quint32(object.size()));
    for (const auto &object : objects)
        out += object;
    return out;
}

// Writes an outline as a Type 2 charstring. Absolute positions are rounded, not differences, so
// that errors do not add up along a contour.
class Charstring
{
public:
    QByteArray of(const FontShape &shape)
    {
        if (shape.advance != kDefaultWidth)
            m_operands.append(shape.advance); // nominalWidthX is 0
        const auto &path = shape.outline;
        for (int i = 0; i < path.elementCount(); ++i) {
            const auto &element = path.elementAt(i);
            if (element.isMoveTo()) {
                flush();
                move(element);
                end(21); // rmoveto
            } else if (element.isLineTo()) {
                if (rounded(element) != m_at)
                    segment(5, {element}); // rlineto
            } else {
                segment(8, {element, path.elementAt(i + 1), path.elementAt(i + 2)}); // rrcurveto
                i += 2;
            }
        }
        flush();
        end(14); // endchar
        return m_out;
    }

private:
    static QPoint rounded(QPointF point) { return QPointF(point.x(), -point.y()).toPoint(); }

    void move(QPointF point)
    {
        const auto to = rounded(point);
        m_operands.append(to.x() - m_at.x());
        m_operands.append(to.y() - m_at.y());
        m_at = to;
    }

    void segment(char operation, std::initializer_list<QPointF> points)
    {
        constexpr qsizetype kStack = 48;
        if (m_pending != operation || m_operands.size() + qsizetype(2 * points.size()) > kStack)
            flush();
        m_pending = operation;
        for (const auto &point : points)
            move(point);
    }

    void flush()
    {
        if (m_pending)
            end(m_pending);
        m_pending = 0;
    }

    void end(char operation)
    {
        for (const int operand : std::as_const(m_operands))
            putOperand(&m_out, operand);
        m_operands.clear();
        m_out.append(operation);
    }

    QByteArray m_out;
    QList<int> m_operands;
    QPoint m_at;
    char m_pending = 0;
};

struct Offsets
{
    int charset = 0;
    int select = 0;
    int charstrings = 0;
    int fonts = 0;
};

QByteArray topDict(int shapes, const Offsets &offsets)
{
    QByteArray out;
    putOperand(&out, 391); // the first two custom strings: Adobe, Identity
    putOperand(&out, 392);
    putOperand(&out, 0);
    out += "\x0c\x1e"; // ROS
    putDictNumber(&out, shapes);
    out += "\x0c\x22"; // CIDCount
    putDictNumber(&out, offsets.charset);
    out += "\x0f"; // charset
    putDictNumber(&out, offsets.select);
    out += "\x0c\x25"; // FDSelect
    putDictNumber(&out, offsets.charstrings);
    out += "\x11"; // CharStrings
    putDictNumber(&out, offsets.fonts);
    out += "\x0c\x24"; // FDArray
    return out;
}

// The charset in which each glyph has its index as CID.
QByteArray identityCharset(int shapes)
{
    QByteArray out(1, 2); // format
    putNumber(&out, 2, 1);
    putNumber(&out, 2, quint32(shapes - 2));
    return out;
}

// The FDSelect table that assigns all glyphs to the only font dictionary.
QByteArray oneFontSelect(int shapes)
{
    QByteArray out(1, 3); // format
    putNumber(&out, 2, 1);
    putNumber(&out, 2, 0);
    out.append('\0');
    putNumber(&out, 2, quint32(shapes));
    return out;
}

QByteArray privateDict()
{
    QByteArray out;
    putOperand(&out, kDefaultWidth);
    out.append(char(20)); // defaultWidthX
    return out;
}

QByteArray fontDict(int privateSize, int privateOffset)
{
    QByteArray out;
    putDictNumber(&out, privateSize);
    putDictNumber(&out, privateOffset);
    out.append(char(18)); // Private
    return out;
}

} // namespace

QByteArray cffFont(const QByteArray &name, const QList<FontShape> &shapes)
{
    QList<QByteArray> charstrings{QByteArray(1, 14)};
    for (const auto &shape : shapes)
        charstrings.append(Charstring().of(shape));
    const int count = int(charstrings.size());

    const QByteArray header("\x01\x00\x04\x04", 4);
    const auto names = index({name});
    const auto strings = index({"Adobe", "Identity"}) + index({}); // and no global subroutines
    const auto charset = count > 1 ? identityCharset(count) : QByteArray(1, 0);
    const auto select = oneFontSelect(count);
    const auto shapesIndex = index(charstrings);
    const auto privates = privateDict();

    Offsets at;
    const auto dictSize = index({topDict(count, at)}).size(); // does not depend on the offsets
    at.charset = int(header.size() + names.size() + dictSize + strings.size());
    at.select = at.charset + int(charset.size());
    at.charstrings = at.select + int(select.size());
    const int privateAt = at.charstrings + int(shapesIndex.size());
    at.fonts = privateAt + int(privates.size());
    return header + names + index({topDict(count, at)}) + strings + charset + select + shapesIndex
           + privates + index({fontDict(int(privates.size()), privateAt)});
}

} // namespace Report
