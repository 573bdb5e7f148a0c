using System.Text;
using Newtonsoft.Json;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Http;

/// <summary>A value written by the one JSON writer of the program.</summary>
internal sealed class JsonAnswer(object value, int status = StatusCodes.Status200OK, string mediaType = "application/json") : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(value, SopJson.Settings));
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = mediaType;
        httpContext.Response.ContentLength = bytes.Length;
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    /// <summary>Endpoint filter: what handlers return as plain or typed values leaves through Newtonsoft, never System.Text.Json.</summary>
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        if (result is INestedHttpResult nested)
        {
            result = nested.Result;
        }

        return result switch
        {
            IValueHttpResult { Value: { } value } => new JsonAnswer(value, (result as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK),
            IResult or null => result,
            _ => new JsonAnswer(result),
        };
    }
}
