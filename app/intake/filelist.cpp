// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/filelist.h"

#include "intake/readingorder.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace LeverArch {

namespace {

/// Paths that are taken, and with which number the next of the same name begins: a zip may have one
/// name twenty thousand times.
using TakenPaths = QHash<QString, int>;

/// "minutes.pdf", "minutes (2).pdf": a zip may have one name twice.
QString distinct(const QString &path, TakenPaths &taken)
{
    QString candidate = path;
    const qsizetype slash = path.lastIndexOf(u'/');
    const qsizetype dot = path.lastIndexOf(u'.');
    const qsizetype end = dot > slash + 1 ? dot : path.size();
    int number = taken.value(path, 2);
    for (; taken.contains(candidate); ++number)
        candidate = path.left(end) + QStringLiteral(" (%1)").arg(number) + path.mid(end);
    if (candidate != path)
        taken.insert(path, number);
    taken.insert(candidate, 2);
    return candidate;
}

/// Stands for the files nobody has named.
PaperSource unnamed(const OpenedContainer &opened, TakenPaths &taken)
{
    constexpr qint64 most = std::numeric_limits<int>::max();
    PaperSource source;
    source.path = distinct(opened.container->path + QStringLiteral("/…"), taken);
    source.inside = opened.container;
    source.files = int(std::min(opened.beyond, most));
    source.refusal = tooManyInside(opened.beyond);
    return source;
}

} // namespace

FileList::FileList(QList<PaperSource> sources) : m_roots(sources.size())
{
    const QList<qsizetype> order = readingOrder(sources);
    m_children.resize(std::size_t(sources.size()));
    // Names that are no text look alike; when a run goes on they must be told from each other.
    TakenPaths taken;
    for (PaperSource &source : sources) {
        if (!source.stored && source.path.contains(QChar::ReplacementCharacter))
            source.path = distinct(source.path, taken);
    }
    for (const qsizetype index : order)
        m_coming.push_back({index, std::move(sources[index])});
}

FileList::Next FileList::take()
{
    Next next = std::move(m_coming.front());
    m_coming.pop_front();
    return next;
}

qsizetype FileList::newNumber()
{
    m_children.emplace_back();
    return qsizetype(m_children.size()) - 1;
}

int FileList::addMembers(qsizetype index, const OpenedContainer &opened)
{
    TakenPaths taken;
    std::vector<Next> found;
    const auto isWanted = [&opened](const PaperSource &source) {
        return !opened.container->wanted || opened.container->wanted->contains(source.path);
    };
    const auto add = [&](PaperSource source) {
        const qsizetype number = newNumber();
        m_children[std::size_t(index)].append(number);
        found.push_back({number, std::move(source)});
    };
    for (const FileMember &member : opened.members) {
        PaperSource source;
        source.path = distinct(opened.container->path + u'/' + member.name, taken);
        if (!isWanted(source))
            continue;
        source.inside = opened.container;
        source.member = member;
        if (!member.refusal.isEmpty())
            source.refusal = refusalOf(member.refusal.toLatin1().constData());
        else if (opened.container->depth + 1 > Container::deepest)
            source.refusal = refusalOf("too_deep");
        else if (opened.container->budget->files.fetch_sub(1) <= 0)
            source.refusal = refusalOf("too_much_inside");
        add(std::move(source));
    }
    if (opened.beyond > 0) {
        PaperSource rest = unnamed(opened, taken);
        if (isWanted(rest))
            add(std::move(rest));
    }
    const int count = int(found.size());
    m_coming.insert(m_coming.begin(), std::make_move_iterator(found.begin()),
                    std::make_move_iterator(found.end()));
    return count;
}

QList<qsizetype> FileList::order() const
{
    QList<qsizetype> order;
    QList<qsizetype> open;
    for (qsizetype root = m_roots - 1; root >= 0; --root)
        open.append(root);
    while (!open.isEmpty()) {
        const qsizetype number = open.takeLast();
        order.append(number);
        const QList<qsizetype> &children = m_children[std::size_t(number)];
        for (auto child = children.crbegin(); child != children.crend(); ++child)
            open.append(*child);
    }
    return order;
}

} // namespace LeverArch
