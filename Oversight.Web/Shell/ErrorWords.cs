namespace Oversight.Web.Shell;

/// <summary>What a page that could not be answered says, by HTTP status.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Sentence">What happened.</param>
/// <param name="Advice">What to do next.</param>
public sealed record ErrorWords(string Title, string Sentence, string Advice)
{
    public static ErrorWords For(int status) => status switch
    {
        400 => new("请求已失效", "页面停留过久或重复提交，这次请求没有执行。", "请返回上一页，刷新后再试一次。"),
        401 => new("需要登录", "登录已失效，请求没有执行。", "请重新登录后再试。"),
        403 => new("无权访问", "您的岗位没有这项权限，请求没有执行。", "确因工作需要的，请由本部门负责人向安全管理员申请相应角色。"),
        404 => new("没有这个页面", "这个地址没有对应的页面，或者对应的内容不在您的查看范围内。", "请核对地址，或者从左侧菜单重新进入。"),
        405 => new("请求方式不对", "这个地址不能直接打开。", "请从左侧菜单重新进入。"),
        413 => new("文件太大", "上传的文件超过限额，没有保存。", "请压缩或拆分后重新上传。"),
        429 => new("操作太频繁", "短时间内的请求太多，这次请求没有执行。", "请稍候一分钟再试。"),
        503 => new("系统维护中", "系统正在维护或启动，暂时不能使用。", "请稍候几分钟再试，已提交成功的内容不受影响。"),
        _ => new("系统错误", "系统处理这次请求时出错，请求没有完成。", "请稍后再试；仍然出错的，请把下面的编号告诉系统管理员。"),
    };
}
