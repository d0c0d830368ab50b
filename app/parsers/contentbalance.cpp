// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/contentbalance.h"

#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>

namespace LeverArch {

namespace {

class BalanceFilter final : public QPDFObjectHandle::TokenFilter
{
public:
    void handleToken(QPDFTokenizer::Token const &token) override
    {
        count(token.getType());
        if (token.getType() != QPDFTokenizer::tt_word)
            return;
        const std::string &word = token.getValue();
        if (word == "q")
            ++result.openSaves;
        else if (word == "Q")
            pop();
        else if (word == "BT")
            result.openText = true;
        else if (word == "ET")
            result.openText = false;
    }

    ContentBalance result;

private:
    void count(QPDFTokenizer::token_type_e type)
    {
        if (type == QPDFTokenizer::tt_bad)
            result.damaged = true;
        else if (type == QPDFTokenizer::tt_array_open || type == QPDFTokenizer::tt_dict_open)
            ++result.openBrackets;
        else if (type == QPDFTokenizer::tt_array_close || type == QPDFTokenizer::tt_dict_close)
            result.openBrackets = std::max(result.openBrackets - 1, 0);
    }

    void pop()
    {
        if (--result.openSaves < 0) {
            result.popsTooOften = true;
            result.openSaves = 0;
        }
    }
};

} // namespace

ContentBalance balanceOf(QPDFObjectHandle page)
{
    BalanceFilter filter;
    try {
        QPDFPageObjectHelper(page).filterContents(&filter);
    } catch (const std::exception &) {
        filter.result.damaged = true;
        filter.result.undecodable = true;
    }
    return filter.result;
}

} // namespace LeverArch
